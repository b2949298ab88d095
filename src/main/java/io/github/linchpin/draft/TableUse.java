package io.github.linchpin.draft;

import io.github.linchpin.concentration.LeadChoice;
import io.github.linchpin.exposure.ShareRange;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.shared.Period;
import io.github.linchpin.shared.Reading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a share table is used for.
 *
 * @param lead the table that speaks for its input and stage now; null where none is published
 * @param choice the newest decision of an analyst about that; null where there was none
 * @param classes what part of the supply each class of control covers by the table today, towards
 *     the default home; without those of parts that nothing covers
 */
public record TableUse(@Nullable Lead lead, @Nullable LeadChoice choice, List<ClassMove> classes) {
    public TableUse {
        classes = List.copyOf(classes);
    }

    /**
     * A table that leads.
     *
     * @param source short name
     */
    public record Lead(String code, String form, Period period, String source) {}

    /**
     * A class of control before and after a draft.
     *
     * @param reading in which the shares differ from the other reading; null: the same in both
     * @param before null where the table says nothing yet
     * @param after null where the draft cannot be computed yet, or says nothing
     */
    public record ClassMove(
            @Nullable Reading reading,
            ControlClass controlClass,
            @Nullable ShareRange before,
            @Nullable ShareRange after) {}

    /** Whether the table is the one that speaks. */
    public boolean isLead(String code) {
        return lead != null && lead.code().equals(code);
    }

    /** Whether an analyst has decided which table speaks, and the rule does not. */
    public boolean isChosen() {
        return choice != null && choice.table() != null;
    }
}
