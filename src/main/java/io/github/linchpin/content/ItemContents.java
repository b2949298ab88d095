package io.github.linchpin.content;

import java.util.List;

/**
 * All that is known of what an item contains.
 *
 * @param terms in the order of their inputs; empty: nobody has said anything, or nothing is in it
 * @param without somebody has looked, and no input that is tracked is in it
 */
public record ItemContents(List<ContentTerms> terms, boolean without) {
    /** Nothing is known. */
    public static final ItemContents OPEN = new ItemContents(List.of(), false);

    /** Takes a copy. */
    public ItemContents {
        terms = List.copyOf(terms);
    }
}
