package io.github.linchpin.loading;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.github.linchpin.kit.Banner;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UploadedFile;
import io.github.linchpin.ledger.ColumnMapping;
import io.github.linchpin.ledger.LedgerFile;
import io.github.linchpin.ledger.LedgerJob;
import io.github.linchpin.ledger.LedgerRefusal;
import io.github.linchpin.ledger.SavedMapping;
import io.github.linchpin.tabular.BadSheet;
import io.github.linchpin.tabular.SheetFormat;
import io.github.linchpin.tabular.SheetPreview;
import io.github.linchpin.tabular.SheetReader;
import io.github.linchpin.unit.BusinessUnit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A file that has arrived: how it looks, and which of its columns says what. */
final class MappingPane extends Div {
    private static final long serialVersionUID = 1L;

    private final transient LoadingDesk desk;
    private final transient UploadedFile arrival;
    private final transient BusinessUnit unit;
    private final transient Consumer<LedgerJob> started;
    private final transient Runnable given;
    private final UUID key = UUID.randomUUID();
    private final Div banners = new Div();
    private final Div table = new Div();
    private final TextField name = new TextField(Texts.text("loading.save-as"));
    private ColumnFields columns = new ColumnFields(List.of());
    private transient SheetFormat format;
    private boolean begun;

    /**
     * @param started is told that the file is being read
     * @param given is told that somebody does not want it any more
     * @throws BadSheet where the file is no table
     */
    MappingPane(
            LoadingDesk desk,
            UploadedFile arrival,
            BusinessUnit unit,
            Consumer<LedgerJob> started,
            Runnable given) {
        this.desk = desk;
        this.arrival = arrival;
        this.unit = unit;
        this.started = started;
        this.given = given;
        SheetPreview preview = look(null);
        this.format = preview.format();
        addClassNames("lp-import__report", "lp-loading__mapping");
        banners.addClassName("lp-notices");
        banners.getElement().setAttribute("role", "alert");
        Span whose = new Span(Texts.text("loading.mapping.whose", unit.name()));
        whose.addClassName("lp-muted");
        name.setMaxLength(SavedMapping.LONGEST_NAME);
        name.setHelperText(Texts.text("loading.save-as.help"));
        name.setValueChangeMode(ValueChangeMode.EAGER);
        Div choices = new Div(name);
        choices.addClassName("lp-loading__fields");
        add(
                new H2(Texts.text("loading.mapping.title", arrival.name())),
                whose,
                banners,
                new FormatFields(preview, this::choose),
                table,
                choices,
                actions());
        show(preview);
    }

    private Component actions() {
        Button read = new Button(Texts.text("loading.read"), click -> read());
        read.addThemeVariants(ButtonVariant.PRIMARY);
        Button cancel = new Button(Texts.text("loading.cancel"), click -> given.run());
        Div actions = new Div(read, cancel);
        actions.addClassName("lp-loading__actions");
        return actions;
    }

    private SheetPreview look(@Nullable SheetFormat chosen) {
        try {
            return chosen == null
                    ? SheetReader.look(arrival.path())
                    : SheetReader.look(arrival.path(), chosen);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void choose(SheetFormat chosen) {
        banners.removeAll();
        try {
            show(look(chosen));
        } catch (BadSheet bad) {
            banners.add(Banner.warning(words(bad)));
        }
    }

    private void show(SheetPreview preview) {
        format = preview.format();
        banners.removeAll();
        if (preview.doubtful()) {
            banners.add(Banner.info(Texts.text("loading.encoding.guess")));
        }
        if (preview.objection() != null) {
            banners.add(Banner.warning(words(preview.objection())));
        }
        columns = new ColumnFields(preview.header());
        Optional<SavedMapping> saved = desk.mappings().find(unit.id(), preview.header());
        columns.show(
                saved.map(SavedMapping::mapping)
                        .orElseGet(() -> ColumnMapping.seeming(preview.header(), preview.rows())));
        table.removeAll();
        table.addClassName("lp-loading__columns");
        table.add(new PreviewTable(preview));
        saved.ifPresent(this::tell);
        table.add(columns);
    }

    /** Says where the choices come from, and lets them be forgotten. */
    private void tell(SavedMapping saved) {
        name.setValue(saved.name());
        Banner banner = Banner.info(Texts.text("loading.saved", saved.name(), saved.savedBy()));
        banner.add(
                new Button(
                        Texts.text("loading.saved.forget"),
                        click -> {
                            desk.mappings().remove(unit.id(), saved.name());
                            name.clear();
                            choose(format);
                        }));
        table.add(banner);
    }

    private void read() {
        if (!columns.isComplete()) {
            return;
        }
        ColumnMapping mapping = columns.mapping();
        LedgerFile file =
                new LedgerFile(
                        key,
                        unit.id(),
                        arrival.path(),
                        arrival.name(),
                        arrival.bytes(),
                        arrival.sha256(),
                        format,
                        mapping);
        try {
            if (!name.getValue().isBlank()) {
                desk.mappings().save(unit.id(), name.getValue(), mapping);
            }
            LedgerJob job = desk.jobs().read(file);
            begun = true;
            started.accept(job);
        } catch (LedgerRefusal refusal) {
            banners.removeAll();
            banners.add(Banner.warning(LoadingDesk.words(refusal)));
        }
    }

    /** What is wrong with a file as a whole. */
    static String words(BadSheet bad) {
        return bad.line() > 0
                ? Texts.text("loading.bad-row", bad.line(), bad.reason())
                : Texts.text("loading.bad-file", bad.reason());
    }

    /** A file that nobody reads is not kept. */
    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        if (!begun) {
            arrival.remove();
        }
    }
}
