package io.github.linchpin.amendment;

import static io.github.linchpin.db.jooq.Tables.AUDIT_ENTRY;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.amendment.AmendmentRefusal.Why;
import io.github.linchpin.control.RegisterFile;
import io.github.linchpin.control.RegisteredMeasure;
import io.github.linchpin.control.Registers;
import io.github.linchpin.control.StoredRows;
import io.github.linchpin.control.TypedFault;
import io.github.linchpin.measure.Status;
import io.github.linchpin.shared.CivilDay;
import io.github.linchpin.shared.DraftState;
import io.github.linchpin.shared.MeasureState;
import io.github.linchpin.shared.Reading;
import io.github.linchpin.testing.FixedClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Everything that can be said about a measure. What it says here is invented. */
class AmendmentActionsTest extends AmendmentTest {
    private static final LocalDate WINTER = LocalDate.of(2026, 12, 15);

    @Autowired Registers registers;
    @Autowired StoredRows stored;
    @Autowired SourceService sources;
    @Autowired DSLContext dsl;

    @Test
    void a_lapse_settles_what_follows_the_legal_end() {
        assertThat(on("CN-2024-46-2A", WINTER).doubts()).contains(Status.Doubt.NO_CLOSING_ACT);
        tell(SuspensionNews.Kind.LAPSED, "CN-2025-72/2A", "");
        assertThat(on("CN-2024-46-2A", WINTER))
                .satisfies(status -> {
                    assertThat(status.state()).isEqualTo(MeasureState.IN_FORCE);
                    assertThat(status.doubts()).isEmpty();
                });
    }

    @Test
    void a_report_and_an_earlier_end_must_fit_the_legal_end() {
        int amendment = begin("Reported end");
        as(
                analyst,
                () ->
                        actions.tell(
                                amendment,
                                List.of("CN-2025-72/2B"),
                                news(SuspensionNews.Kind.REPORTED, "2026-11-20")));
        assertThat(faults(amendment))
                .containsExactly(
                        "reported_end: the reported end 2026-11-20 is not after the legal end 2026-11-27");
        assertRefused(Why.NOT_READY, () -> as(analyst, () -> amendments.submit(amendment, "Try")));
        as(
                analyst,
                () ->
                        actions.tell(
                                amendment,
                                List.of("CN-2025-72/2B"),
                                news(SuspensionNews.Kind.REPORTED, "2027-01-10")));
        assertThat(sheet(amendment).rows()).as("the last word counts").hasSize(1);
        publish(amendment);
        assertThat(on("CN-2024-46-2B", WINTER).state()).isEqualTo(MeasureState.SUSPENDED);
        assertThat(news(SuspensionNews.Kind.SHORTENED, "2026-11-20").fits("2026-11-27")).isTrue();
        assertThat(news(SuspensionNews.Kind.SHORTENED, "2026-11-28").fits("2026-11-27")).isFalse();
        assertThat(news(SuspensionNews.Kind.EXTENDED, "2026-11-27").fits("2026-11-27")).isFalse();
        assertThat(news(SuspensionNews.Kind.EXTENDED, "soon").fits("2026-11-27")).isFalse();
    }

    @Test
    void a_suspension_of_two_measures_overlaps_with_none() {
        int amendment = begin("New suspension");
        NewSuspension pause =
                new NewSuspension(
                        "CN-2026-91",
                        "Announcement No. 91 of 2026",
                        "2026-11-20",
                        "2026-12-01",
                        "2027-03-31",
                        "",
                        SOURCES,
                        "PARTLY");
        List<String> measures = List.of("CN-2023-23", "CN-2024-46-2A");
        as(analyst, () -> actions.suspend(amendment, measures, pause));
        assertThat(sheet(amendment).rows())
                .extracting(AmendmentRow::subject)
                .containsExactly("CN-2026-91/23", "CN-2026-91/46-2A");
        assertThat(sheet(amendment).faults()).isEmpty();
        AmendmentRow second = sheet(amendment).rows().getLast();
        change(amendment, second, Map.of("starts", "2026-11-20"));
        assertThat(faults(amendment))
                .containsExactly(
                        "starts: CN-2024-46-2A is already suspended by CN-2025-72/2A from 2025-11-09 to 2026-11-27");
        AmendmentRow wrong = sheet(amendment).rows().getLast();
        as(analyst, () -> amendments.remove(amendment, List.of(wrong)));
        publish(amendment);
        assertThat(on("CN-2023-23", WINTER).state()).isEqualTo(MeasureState.SUSPENDED);

        int again = begin("The same once more");
        as(analyst, () -> actions.suspend(again, List.of("CN-2023-23"), pause));
        assertThat(faults(again)).containsExactly("suspension: CN-2026-91/23 is on file already");
    }

    @Test
    void an_amended_measure_keeps_its_scope_and_a_new_scope_makes_a_version() {
        String measure = "CN-2023-39";
        int version = registered(measure).version();
        int rows = registered(measure).measure().scope().size();
        int amendment = begin("Graphite");
        as(analyst, () -> actions.amend(amendment, measure));
        assertRefused(
                Why.NOTHING_CHANGED, () -> as(analyst, () -> amendments.submit(amendment, "Try")));
        change(amendment, row(amendment, RegisterFile.VERSION), Map.of("buyers_note", "Ask."));
        as(analyst, () -> actions.rescope(amendment, measure));
        AmendmentSheet copied = sheet(amendment);
        assertThat(copied.of(RegisterFile.SCOPE)).hasSize(rows);
        assertThat(copied.isRescoped(measure)).as("still the same").isFalse();
        AmendmentRow first = copied.of(RegisterFile.SCOPE).getFirst();
        change(amendment, first, Map.of("input", "no-such-input"));
        assertThat(faults(amendment)).contains("input: 'no-such-input' is no known input");
        AmendmentRow again = sheet(amendment).of(RegisterFile.SCOPE).getFirst();
        as(analyst, () -> amendments.remove(amendment, List.of(again)));
        assertThat(sheet(amendment).removed(measure, RegisterFile.SCOPE)).hasSize(1);
        publish(amendment);
        assertThat(registered(measure).version()).isEqualTo(version + 1);
        assertThat(registered(measure).text().buyersNote()).isEqualTo("Ask.");
        assertThat(registered(measure).measure().scope()).hasSize(rows - 1);
        assertThat(registers.at(FixedClock.NOW.minusSeconds(1)).find(measure).orElseThrow())
                .satisfies(before -> assertThat(before.measure().scope()).hasSize(rows));
        assertThat(
                        dsl.fetchCount(
                                AUDIT_ENTRY,
                                AUDIT_ENTRY
                                        .ACTION
                                        .eq("measure.published")
                                        .and(AUDIT_ENTRY.SUBJECT_ID.eq(measure))))
                .isEqualTo(1);
    }

    @Test
    void a_measure_ends_in_a_month_and_another_is_withdrawn() {
        int amendment = begin("Ends");
        as(
                analyst,
                () -> {
                    actions.end(
                            amendment,
                            "CN-2023-57",
                            new MeasureEnd(
                                    false, "2026-12", "reported", "", "", SOURCES, "PARTLY"));
                    actions.end(
                            amendment,
                            "CN-2025-58",
                            new MeasureEnd(
                                    true, "2026-11-30", "", "No. 92", "", SOURCES, "PARTLY"));
                });
        assertThat(sheet(amendment).faults()).isEmpty();
        publish(amendment);
        assertThat(registered("CN-2023-57").measure().timetable().ended()).hasToString("2026-12");
        assertThat(on("CN-2025-58", WINTER).state()).isEqualTo(MeasureState.WITHDRAWN);
    }

    @Test
    void a_new_measure_comes_with_its_act_its_scope_and_a_new_source() {
        assertThat(
                        as(
                                analyst,
                                () ->
                                        sources.add(
                                                Map.of(
                                                        "id", "test-2026-93",
                                                        "short_name", "No. 93",
                                                        "publisher", "MOFCOM",
                                                        "title", "Announcement No. 93 (invented)",
                                                        "published", "2026-11",
                                                        "grade", "OFFICIAL"))))
                .isEmpty();
        assertThat(as(analyst, () -> sources.add(Map.of("id", "test-2026-93", "grade", "no"))))
                .extracting(TypedFault::column)
                .isNotEmpty();
        int amendment = begin("New measure");
        as(
                analyst,
                () ->
                        actions.create(
                                amendment,
                                new NewMeasure(
                                        "CN-2026-93",
                                        "CN",
                                        "Announcement No. 93 of 2026",
                                        "CN-2026-93-1",
                                        "93/2026 1",
                                        Map.of("title", "Licence for indium"))));
        assertThat(faults(amendment)).containsExactly("authority: must not be empty");
        change(
                amendment,
                row(amendment, RegisterFile.VERSION),
                Map.ofEntries(
                        Map.entry("authority", "MOFCOM"),
                        Map.entry("instrument", "Announcement No. 93 of 2026"),
                        Map.entry("type", "export_licensing"),
                        Map.entry("effect", "export-restriction"),
                        Map.entry("class", "licence"),
                        Map.entry("applies_to", "all"),
                        Map.entry("extraterritorial", "N"),
                        Map.entry("reach", "export"),
                        Map.entry("announced", "2026-11-20"),
                        Map.entry("effective", "2026-12-01"),
                        Map.entry("timezone", "Asia/Shanghai"),
                        Map.entry("sources", "test-2026-93"),
                        Map.entry("grade", "OFFICIAL")));
        assertThat(faults(amendment))
                .singleElement()
                .asString()
                .contains("has no row of scope and would reach nothing");
        as(
                analyst,
                () ->
                        amendments.add(
                                amendment,
                                List.of(
                                        new NewRow(
                                                RegisterFile.SCOPE,
                                                null,
                                                Map.of(
                                                        "measure", "CN-2026-93-1",
                                                        "input", "indium",
                                                        "stage", "refining",
                                                        "form", "metal",
                                                        "form_key", "any",
                                                        "coverage", "whole",
                                                        "sources", "test-2026-93",
                                                        "grade", "OFFICIAL")))));
        publish(amendment);
        assertThat(registered("CN-2026-93-1").label()).isEqualTo("CN 93/2026 1");
        assertThat(on("CN-2026-93-1", WINTER).state()).isEqualTo(MeasureState.IN_FORCE);
    }

    @Test
    void nobody_publishes_their_own_work_or_what_they_have_not_seen() {
        int amendment = begin("Four eyes");
        as(analyst, () -> actions.amend(amendment, "CN-2025-61-1-3"));
        change(amendment, row(amendment, RegisterFile.VERSION), Map.of("buyers_note", "Map it."));
        as(colleague, () -> amendments.rename(amendment, "Four eyes, two pairs"));
        as(analyst, () -> amendments.submit(amendment, "Ready"));
        assertRefused(
                Why.NOT_NOW, () -> as(analyst, () -> actions.amend(amendment, "CN-2025-61-1-3")));
        Amendment seen = as(reviewer, () -> reviews.sheet(amendment).amendment());
        assertThat(as(colleague, () -> reviews.mayDecide(amendment))).isFalse();
        assertRefused(Why.OWN_WORK, () -> as(colleague, () -> reviews.publish(seen, "Mine")));
        assertRefused(Why.NO_REASON, () -> as(reviewer, () -> reviews.sendBack(seen, " ")));
        as(reviewer, () -> reviews.sendBack(seen, "Say which line"));
        assertThat(sheet(amendment).amendment())
                .satisfies(returned -> {
                    assertThat(returned.state()).isEqualTo(DraftState.RETURNED);
                    assertThat(returned.comment()).isEqualTo("Say which line");
                });
        as(analyst, () -> amendments.submit(amendment, "Said"));
        assertRefused(
                Why.CHANGED_MEANWHILE, () -> as(reviewer, () -> reviews.publish(seen, "Old")));
        as(analyst, () -> amendments.takeBack(amendment));
        as(analyst, () -> amendments.discard(amendment, "Only tried"));
        assertRefused(Why.NOT_NOW, () -> as(analyst, () -> amendments.discard(amendment, "Again")));
        assertRefused(Why.ABSENT, () -> as(analyst, () -> amendments.sheet(999_999)));
    }

    @Test
    void of_two_who_change_a_row_the_second_sees_that() {
        int amendment = begin("Two at once");
        as(analyst, () -> actions.amend(amendment, "CN-2025-61-1-1"));
        AmendmentRow seen = row(amendment, RegisterFile.VERSION);
        change(amendment, seen, Map.of("buyers_note", "first"));
        assertRefused(
                Why.CHANGED_MEANWHILE,
                () -> change(amendment, seen, Map.of("buyers_note", "second")));
        assertRefused(
                Why.CHANGED_MEANWHILE,
                () -> as(analyst, () -> amendments.remove(amendment, List.of(seen))));
        assertThat(row(amendment, RegisterFile.VERSION).cell("buyers_note")).isEqualTo("first");
        as(analyst, () -> amendments.discard(amendment, "Only tried"));
    }

    @Test
    void what_was_published_meanwhile_is_not_written_over() {
        String measure = "CN-2025-61-1-2";
        int first = begin("First");
        int second = begin("Second");
        for (int amendment : List.of(first, second)) {
            as(analyst, () -> actions.amend(amendment, measure));
            change(
                    amendment,
                    row(amendment, RegisterFile.VERSION),
                    Map.of("buyers_note", "note " + amendment));
        }
        as(analyst, () -> amendments.submit(second, "Ready"));
        publish(first);
        assertThat(sheet(second).isOutdated()).isTrue();
        Amendment seen = as(reviewer, () -> reviews.sheet(second).amendment());
        assertRefused(Why.OUTDATED, () -> as(reviewer, () -> reviews.publish(seen, "Late")));
        assertThat(registered(measure).text().buyersNote()).isEqualTo("note " + first);
    }

    private void tell(SuspensionNews.Kind kind, String suspension, String end) {
        int amendment = begin("News of " + suspension);
        as(analyst, () -> actions.tell(amendment, List.of(suspension), news(kind, end)));
        publish(amendment);
    }

    private static SuspensionNews news(SuspensionNews.Kind kind, String end) {
        return new SuspensionNews(
                kind, "Announcement No. 94 of 2026", "2026-11-20", end, "", SOURCES, "PARTLY");
    }

    private AmendmentRow row(int amendment, RegisterFile file) {
        return sheet(amendment).of(file).getFirst();
    }

    private RegisteredMeasure registered(String measure) {
        return registers.at(FixedClock.NOW).find(measure).orElseThrow();
    }

    private Status on(String measure, LocalDate day) {
        return registered(measure).on(CivilDay.of(day), Reading.AS_REPORTED);
    }
}
