package io.github.linchpin.measures;

import io.github.linchpin.amendment.SourceService;
import io.github.linchpin.control.RegisterFile;
import io.github.linchpin.control.TypedFault;
import io.github.linchpin.kit.Notice;
import io.github.linchpin.kit.Texts;
import java.util.List;
import java.util.Set;

/** A source that the product does not know yet. */
final class SourceForm extends CellForm {
    private static final long serialVersionUID = 1L;

    private final transient SourceService sources;

    SourceForm(SourceService sources, Choices choices) {
        super(Texts.text("measures.new-source.title"), Texts.text("measures.new-source.add"));
        this.sources = sources;
        for (String column :
                List.of("id", "short_name", "publisher", "title", "published", "url")) {
            cell(CellField.text(column, label(column), help(column)));
        }
        cell(CellField.of(RegisterFile.VERSION, "grade", choices));
    }

    private static String label(String column) {
        return switch (column) {
            case "id" -> Texts.text("measures.new-source.id");
            case "short_name" -> Texts.text("measures.new-source.short-name");
            case "publisher" -> Texts.text("measures.new-source.publisher");
            case "title" -> Texts.text("measures.new-source.name");
            case "published" -> Texts.text("measures.new-source.published");
            default -> Texts.text("measures.new-source.url");
        };
    }

    private static String help(String column) {
        return switch (column) {
            case "id" -> Texts.text("measures.help.source-id");
            case "published" -> Texts.text("measures.help.date");
            default -> "";
        };
    }

    @Override
    protected boolean store() {
        if (!requireAll(Set.of("id", "short_name", "publisher", "title", "grade"))) {
            return false;
        }
        List<TypedFault> faults = sources.add(texts());
        for (TypedFault fault : faults) {
            cells().stream()
                    .filter(field -> field.column().equals(fault.column()))
                    .findFirst()
                    .ifPresentOrElse(
                            field -> mark(field.mark(), fault.reason()),
                            () -> refuse(fault.reason()));
        }
        if (faults.isEmpty()) {
            Notice.done(Texts.text("measures.new-source.added", text("short_name")));
        }
        return faults.isEmpty();
    }
}
