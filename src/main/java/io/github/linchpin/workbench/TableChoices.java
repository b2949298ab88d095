package io.github.linchpin.workbench;

import java.util.List;

/**
 * What a new share table may be made of.
 *
 * @param sources those that are switched on
 * @param universes that tables have, as contents and units
 */
record TableChoices(
        List<Named> inputs,
        List<Named> sources,
        List<String> universes,
        List<String> contents,
        List<String> units) {

    /** Something that is stored by its id and shown by its name. */
    record Named(String id, String name) {}
}
