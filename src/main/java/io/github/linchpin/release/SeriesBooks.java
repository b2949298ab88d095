package io.github.linchpin.release;

import static io.github.linchpin.db.jooq.Tables.RELEASE_READING;
import static io.github.linchpin.db.jooq.Tables.RELEASE_SERIES;

import io.github.linchpin.db.jooq.tables.records.ReleaseSeriesRecord;
import io.github.linchpin.provenance.SourceFiles;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Reads what is known of the rows of releases. */
@Component
class SeriesBooks {
    private final DSLContext dsl;
    private final SourceFiles sources;

    SeriesBooks(DSLContext dsl, SourceFiles sources) {
        this.dsl = dsl;
        this.sources = sources;
    }

    SeriesBook book() {
        Map<String, Optional<Series>> series = new HashMap<>();
        Set<String> chapters = new HashSet<>();
        dsl.selectFrom(RELEASE_SERIES)
                .forEach(row -> {
                    series.put(
                            SeriesBook.key(
                                    row.getFormat(),
                                    row.getChapter(),
                                    row.getCommodity(),
                                    row.getDetail()),
                            series(row));
                    chapters.add(
                            SeriesBook.key(row.getFormat(), row.getChapter(), row.getCommodity()));
                });
        Map<String, SeriesBook.Reading> readings = new HashMap<>();
        dsl.selectFrom(RELEASE_READING)
                .forEach(row ->
                        readings.put(
                                SeriesBook.key(
                                        row.getSource(),
                                        row.getChapter(),
                                        row.getDetail(),
                                        row.getArea(),
                                        row.getPeriod().toString()),
                                new SeriesBook.Reading(
                                        row.getKind(),
                                        row.getGrade(),
                                        Objects.requireNonNullElse(row.getNote(), ""))));
        return new SeriesBook(series, chapters, readings, sources.ids());
    }

    private static Optional<Series> series(ReleaseSeriesRecord row) {
        return row.getInput() == null
                ? Optional.empty()
                : Optional.of(
                        new Series(
                                row.getInput(),
                                row.getStage(),
                                row.getForm(),
                                row.getUniverse(),
                                row.getBasis(),
                                row.getContent(),
                                row.getUnit(),
                                row.getUnitPrinted(),
                                row.getFactor(),
                                row.getAddsUp(),
                                row.getLocator()));
    }
}
