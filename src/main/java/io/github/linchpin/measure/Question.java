package io.github.linchpin.measure;

/**
 * The one thing that has to be answered before a conditional case is a hit or a miss. The answer
 * yes means: covered.
 *
 * @param key short name under which an answer is kept
 * @param text the question of a scope row; empty for the questions that the product itself asks
 */
public record Question(String key, String text) {
    /** Which form is it? */
    public static final Question FORM = new Question("form", "");

    /** Which member of the family is it? */
    public static final Question MEMBER = new Question("member", "");

    /** Is it for the end use that the measure names? */
    public static final Question END_USE = new Question("end-use", "");

    /** Is the buyer on the list of the measure? */
    public static final Question ENTITY = new Question("entity", "");

    /** Does it come, at first, from the imposing country? */
    public static final Question PRIMARY_ORIGIN = new Question("primary-origin", "");
}
