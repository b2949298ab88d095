package io.github.linchpin.demo;

import java.util.List;

/**
 * A unit with its habits.
 *
 * @param pace number of its orders by the number that the catalogue states; a large company orders
 *     more often
 * @param otherDestinations countries to which a few of its purchases go
 * @param militaryUse part of the lines for military use, 0 to 1, where the goods allow it
 * @param unknownUse part of the lines whose end use nobody wrote down, 0 to 1
 */
record Company(
        DemoUnit unit,
        double pace,
        List<String> otherDestinations,
        double militaryUse,
        double unknownUse) {}
