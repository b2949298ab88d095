package io.github.linchpin.evidence;

import static io.github.linchpin.db.jooq.Tables.SPEND_ITEM_MONTH;
import static io.github.linchpin.db.jooq.Tables.SPEND_MONTH;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;

import io.github.linchpin.content.ContentSplit;
import io.github.linchpin.content.ContentTerms;
import io.github.linchpin.content.ContentVocabulary;
import io.github.linchpin.input.InputFiles;
import io.github.linchpin.measure.Families;
import io.github.linchpin.shared.Stage;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What can be answered, and how much of an item is valued. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AnswerQuery {
    private final DSLContext dsl;
    private final InputFiles inputs;

    AnswerQuery(DSLContext dsl, InputFiles inputs) {
        this.dsl = dsl;
        this.inputs = inputs;
    }

    /** Measures name an input, or a family that it belongs to. */
    AnswerChoices choices(ContentVocabulary words, String input, Stage stage) {
        Families families = Families.of(inputs.memberships());
        Set<String> forms = new TreeSet<>(words.namedForms(input, stage));
        families.above(input).forEach(family -> forms.addAll(words.namedForms(family, stage)));
        if (!forms.isEmpty()) {
            forms.add(ContentTerms.NOT_NAMED);
        }
        Map<String, String> members = new LinkedHashMap<>(inputs.names());
        members.keySet().retainAll(families.below(input));
        return new AnswerChoices(forms, members);
    }

    /** How many parts of the purchases of an item have a value. */
    BigDecimal valued(int unit, int item) {
        Table<?> parts =
                ContentSplit.of(
                                SPEND_ITEM_MONTH
                                        .BUSINESS_UNIT_ID
                                        .eq(unit)
                                        .and(SPEND_ITEM_MONTH.ITEM_ID.eq(item)))
                        .byItem()
                        .asTable("parts");
        return Objects.requireNonNull(
                dsl.select(
                                coalesce(
                                        sum(
                                                parts.field(
                                                        SPEND_MONTH.PARTS.getUnqualifiedName(),
                                                        Long.class)),
                                        inline(BigDecimal.ZERO)))
                        .from(parts)
                        .fetchSingle()
                        .value1());
    }
}
