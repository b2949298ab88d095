package io.github.linchpin.demoledger;

import io.github.linchpin.content.ContentFile;
import io.github.linchpin.content.ContentService;
import io.github.linchpin.ledger.ItemFilter;
import io.github.linchpin.ledger.ItemRow;
import io.github.linchpin.ledger.ItemService;
import io.github.linchpin.ledger.ItemState;
import io.github.linchpin.tabular.RowTaker;
import io.github.linchpin.tabular.SheetReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the items of the invented group contain. */
@Component
class DemoContents {
    private static final String FILE = "content.csv";
    private static final int MOST = 10_000;

    private final ItemService items;
    private final ContentService contents;

    DemoContents(ItemService items, ContentService contents) {
        this.items = items;
        this.contents = contents;
    }

    /** Loads them where nothing is said of any item of the unit. */
    void load(int unit, YearMonth last) throws IOException {
        Set<ItemState> said = Set.of(ItemState.MAPPED, ItemState.WITHOUT);
        if (items.count(new ItemFilter(last, last, unit, "", said)) > 0) {
            return;
        }
        Set<String> bought =
                items.rows(new ItemFilter(last, last, unit, "", Set.of()), 0, MOST).stream()
                        .map(ItemRow::code)
                        .collect(Collectors.toSet());
        Path copy = Files.createTempFile("linchpin-demo-", ".csv");
        try (InputStream shipped = DemoContents.class.getResourceAsStream("/db/demo/" + FILE)) {
            Files.copy(
                    Objects.requireNonNull(shipped, FILE),
                    copy,
                    StandardCopyOption.REPLACE_EXISTING);
            ContentFile file = new ContentFile(FILE);
            SheetReader.read(copy, new Bought(file, bought));
            contents.load(unit, file);
        } finally {
            Files.delete(copy);
        }
    }

    /** Only the rows of items that the company buys; the item stands in the first column. */
    private record Bought(ContentFile file, Set<String> items) implements RowTaker {
        @Override
        public void header(List<String> names) {
            file.header(names);
        }

        @Override
        public void row(long line, List<String> cells) {
            if (items.contains(cells.getFirst())) {
                file.row(line, cells);
            }
        }

        @Override
        public void problem(long line, String column, String raw, String reason) {
            file.problem(line, column, raw, reason);
        }
    }
}
