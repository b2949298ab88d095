package io.github.linchpin.register;

import io.github.linchpin.shared.CodeRole;
import io.github.linchpin.shared.Coverage;
import io.github.linchpin.shared.EvidenceQualifier;
import io.github.linchpin.shared.Grade;
import io.github.linchpin.shared.PartialDate;
import io.github.linchpin.shared.Stage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is on file about a measure beside its rules and dates. */
record MeasureDetail(
        List<Scope> scope,
        List<Code> codes,
        List<Exemption> exemptions,
        List<Version> versions,
        List<Pause> pauses,
        List<Observation> evidence,
        List<Project> projects,
        List<Source> sources,
        @Nullable Kind kind) {

    record Scope(
            String input,
            String inputName,
            Stage stage,
            String form,
            Coverage coverage,
            List<String> members,
            @Nullable String part,
            @Nullable String threshold,
            @Nullable String question,
            @Nullable String controlCode,
            Grade grade) {}

    record Code(
            @Nullable String inputName,
            @Nullable String form,
            String system,
            String code,
            CodeRole role,
            boolean basket,
            @Nullable String warning,
            Grade grade) {}

    record Exemption(String holder, PartialDate from, PartialDate to, String what, Grade grade) {}

    /** A version of the measure, as far as dates go. */
    record Version(
            int number,
            LocalDate knownFrom,
            @Nullable PartialDate effective,
            @Nullable PartialDate ended,
            @Nullable String endAct,
            @Nullable PartialDate withdrawn) {}

    /** A version of a suspension. */
    record Pause(
            String id,
            int number,
            LocalDate knownFrom,
            String act,
            LocalDate starts,
            LocalDate legalEnd,
            @Nullable LocalDate reportedEnd,
            @Nullable String reportedBy,
            @Nullable String closingAct,
            @Nullable String url,
            Grade grade) {}

    /** A volume, price or licence time. */
    record Observation(
            @Nullable PartialDate from,
            @Nullable PartialDate to,
            @Nullable String area,
            @Nullable String input,
            String metric,
            BigDecimal low,
            @Nullable BigDecimal high,
            EvidenceQualifier qualifier,
            String unit,
            @Nullable String note,
            Grade grade) {}

    record Project(
            String name,
            String areas,
            String status,
            @Nullable String technologyNote,
            Grade grade) {}

    record Source(String id, String title, String publisher, @Nullable String url, Grade grade) {}

    /** The type of the measure in the words of two public inventories. */
    record Kind(@Nullable String oecdType, @Nullable String gtaType, @Nullable String note) {}
}
