package io.github.linchpin.control;

import io.github.linchpin.tabular.BadFileException;
import io.github.linchpin.tabular.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Collects what is wrong over several files, so that one start names all of it. */
final class Problems {
    private final List<Problem> found = new ArrayList<>();

    void add(Problem problem) {
        found.add(problem);
    }

    /** What the file holds; nothing where it has bad rows, which are kept for later. */
    <T> List<T> read(Supplier<List<T>> reader) {
        try {
            return reader.get();
        } catch (BadFileException e) {
            found.addAll(e.problems());
            return List.of();
        }
    }

    /**
     * @throws BadFileException naming everything that was found
     */
    void refuse() {
        if (!found.isEmpty()) {
            throw new BadFileException(found);
        }
    }
}
