package io.github.linchpin.workbench;

import io.github.linchpin.access.Permission;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** Who has which share table open on this server, so that two know of each other. */
@Service
@RolesAllowed(Permission.EDIT)
class Presence {
    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();

    private record Watcher(String table, String name, Consumer<List<String>> others) {}

    /**
     * From now on somebody has a table open.
     *
     * @param others told who else has, now and whenever that changes
     * @return ends it
     */
    Runnable open(String table, String name, Consumer<List<String>> others) {
        Watcher watcher = new Watcher(table, name, others);
        watchers.add(watcher);
        tell(table);
        return () -> {
            watchers.remove(watcher);
            tell(table);
        };
    }

    private void tell(String table) {
        List<Watcher> here =
                watchers.stream().filter(watcher -> watcher.table().equals(table)).toList();
        for (Watcher watcher : here) {
            watcher.others()
                    .accept(
                            here.stream()
                                    .map(Watcher::name)
                                    .filter(name -> !name.equals(watcher.name()))
                                    .distinct()
                                    .sorted()
                                    .toList());
        }
    }
}
