package io.github.linchpin.history;

import java.io.Serializable;

/** How a value of an entry is called on the screen, where it is the id of something. */
@FunctionalInterface
public interface Naming extends Serializable {
    /** Values as they are. */
    Naming PLAIN = (field, value) -> value;

    /** The value in words. */
    String name(String field, String value);
}
