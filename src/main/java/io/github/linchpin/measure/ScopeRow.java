package io.github.linchpin.measure;

import io.github.linchpin.shared.Coverage;
import io.github.linchpin.shared.Stage;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a measure covers: an input, a stage and a form of it, wholly, in part or on purpose not.
 *
 * @param input slug
 * @param stage step of the chain
 * @param formKey short name of the form, {@link #ANY} for every form
 * @param coverage how much of it
 * @param members for a family: the members that are meant, empty where the row does not say
 * @param condition the question that decides a part, null where nothing is open
 */
public record ScopeRow(
        String input,
        Stage stage,
        String formKey,
        Coverage coverage,
        Set<String> members,
        @Nullable Question condition) {

    /** Form key of a row that covers every form, and of a purchase whose form is not known. */
    public static final String ANY = "any";

    public ScopeRow {
        members = Set.copyOf(members);
        if ((coverage == Coverage.PART) == (condition == null)) {
            throw new IllegalArgumentException(
                    "A part depends on a question, and only a part: " + input + ", " + stage);
        }
    }

    boolean coversEveryForm() {
        return formKey.equals(ANY);
    }
}
