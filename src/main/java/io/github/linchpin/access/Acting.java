package io.github.linchpin.access;

/** A principal of Spring Security that stands for an actor. */
public interface Acting {
    /** Who acts. */
    Actor actor();
}
