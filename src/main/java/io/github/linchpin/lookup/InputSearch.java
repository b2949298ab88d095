package io.github.linchpin.lookup;

import static io.github.linchpin.db.jooq.Tables.INPUT;
import static io.github.linchpin.db.jooq.Tables.INPUT_ALIAS;
import static io.github.linchpin.db.jooq.Tables.INPUT_MEMBER;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import io.github.linchpin.db.jooq.tables.Input;
import io.github.linchpin.db.jooq.tables.InputAlias;
import io.github.linchpin.db.jooq.tables.InputMember;
import io.github.linchpin.shared.NameKey;
import org.jooq.Condition;

/** Finding inputs by name, symbol or alias; who looks for a member also finds its families. */
final class InputSearch {
    private InputSearch() {}

    /** True for inputs that match, and for families (and their families) of inputs that match. */
    static Condition matches(String text) {
        Input member = INPUT.as("member");
        InputMember below = INPUT_MEMBER.as("below");
        InputMember above = INPUT_MEMBER.as("above");
        return named(INPUT, text)
                .or(
                        exists(
                                selectOne()
                                        .from(INPUT_MEMBER)
                                        .join(member)
                                        .on(member.SLUG.eq(INPUT_MEMBER.MEMBER))
                                        .where(INPUT_MEMBER.FAMILY.eq(INPUT.SLUG))
                                        .and(named(member, text))))
                .or(
                        // two levels: rare earths > heavy rare earths > dysprosium
                        INPUT.SLUG.in(
                                select(above.FAMILY)
                                        .from(above)
                                        .join(below)
                                        .on(below.FAMILY.eq(above.MEMBER))
                                        .join(member)
                                        .on(member.SLUG.eq(below.MEMBER))
                                        .where(named(member, text))));
    }

    private static Condition named(Input input, String text) {
        String key = NameKey.of(text);
        InputAlias alias = INPUT_ALIAS.as("alias");
        return input.NAME
                .containsIgnoreCase(key)
                .or(input.SLUG.contains(key))
                .or(lower(input.SYMBOL).eq(key))
                .or(
                        exists(
                                selectOne()
                                        .from(alias)
                                        .where(alias.INPUT.eq(input.SLUG))
                                        .and(alias.ALIAS_KEY.contains(key))));
    }
}
