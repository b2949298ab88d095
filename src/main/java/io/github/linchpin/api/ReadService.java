package io.github.linchpin.api;

import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Permission;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers questions about the resources. */
@Service
@RolesAllowed(Permission.READ)
class ReadService {
    private final List<Resource<?>> resources;
    private final AskedReader reader;

    ReadService(List<Resource<?>> resources, AskedReader reader) {
        this.resources = List.copyOf(resources);
        this.reader = reader;
    }

    /** All resources. */
    List<Resource<?>> resources() {
        return resources;
    }

    /** The resource with this name. */
    Optional<Resource<?>> find(String name) {
        return resources.stream().filter(resource -> resource.name().equals(name)).findAny();
    }

    /**
     * Checks what is asked of a resource.
     *
     * @throws Refusal naming the parameter that cannot be used, or where the resource is not open
     *     to the current actor
     */
    @Transactional(readOnly = true)
    public Asked read(Resource<?> resource, @Nullable String query) {
        if (!CurrentActor.get().may(resource.permission())) {
            throw Refusal.permission(resource.name());
        }
        return reader.read(resource, query);
    }

    /**
     * The rows of a page. They are read before the first is written, so that a slow client holds no
     * connection to the database.
     */
    @Transactional(readOnly = true)
    public <R> Page<R> page(Resource<R> resource, Asked asked) {
        List<R> rows = rows(resource, asked);
        Integer limit = asked.limit();
        if (limit == null || rows.size() <= limit) {
            return new Page<>(resource.fields(), rows, null);
        }
        List<R> page = rows.subList(0, limit);
        return new Page<>(
                resource.fields(),
                page,
                Cursor.of(resource.position(page.getLast()), resource.name(), asked.given()));
    }

    private static <R> List<R> rows(Resource<R> resource, Asked asked) {
        try {
            return resource.rows(asked);
        } catch (IllegalArgumentException e) {
            if (asked.after() == null) {
                throw e;
            }
            throw AskedReader.badCursor(asked.value(Parameter.AFTER).orElse(""));
        }
    }
}
