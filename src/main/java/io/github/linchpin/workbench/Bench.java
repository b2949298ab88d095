package io.github.linchpin.workbench;

import io.github.linchpin.draft.DraftService;
import io.github.linchpin.draft.TableUseService;
import org.springframework.stereotype.Component;

/** Everything that the workbench asks. */
@Component
record Bench(
        DraftService drafts,
        TableUseService uses,
        TableListService tables,
        Presence presence,
        DraftNews news) {}
