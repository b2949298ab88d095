package io.github.linchpin.shipped;

import static io.github.linchpin.shipped.SmallRegister.path;

import io.github.linchpin.control.RegisterFile;
import java.util.stream.Stream;

/** What can be wrong in a register, each as one change of {@link SmallRegister}. */
final class RegisterFaults {
    private static final String NO_DATE = "is no date such as 2026, 2026-07 or 2026-07-01";

    private RegisterFaults() {}

    static Stream<Fault> acts() {
        return Stream.of(
                fault(RegisterFile.ACT, SmallRegister.ACT, ",CN,", ",ZZ,")
                        .is("issuer", "'ZZ' is no known area"),
                fault(RegisterFile.ACT, SmallRegister.ACT, "CN-1,CN", "cn-1,CN")
                        .is("act", "'cn-1' is no id such as CN-2023-23"),
                fault(RegisterFile.ACT, "CN-2,CN,Announcement 2", "CN-2,", "CN-1,")
                        .is("act", "a second row with the same act"),
                fault(RegisterFile.MEASURE, SmallRegister.MEASURE, "CN-1,CN-1", "CN-1,CN-9")
                        .is("act", "'CN-9' is no known act"),
                fault(RegisterFile.MEASURE, "CN-2,CN-2,No. 2", "CN-2,", "CN-1,")
                        .is("measure", "a second row with the same measure"),
                fault(RegisterFile.TYPE, SmallRegister.TYPE, "export_prohibition", "Export ban")
                        .is("type", "'Export ban' is no type such as export_quota"),
                fault(RegisterFile.TYPE, SmallRegister.TYPE, "export-restriction", "export")
                        .is(
                                "effect",
                                "'export' is none of export-restriction, import-restriction"));
    }

    static Stream<Fault> versions() {
        return Stream.of(
                version(",export_licensing,", ",export_permit,")
                        .is("type", "'export_permit' is no known type"),
                version(",export-restriction,", ",cost,")
                        .is(
                                "effect",
                                "'cost' is not the effect of type export_licensing, which is export-restriction"),
                version(",all,", ",everyone,").is("applies_to", "'everyone' is none of all"),
                version(",all,", ",end-use,").is("end_use", "must name it"),
                version(",N,export,", ",N,,").is("reach", "must say what it follows"),
                fault(RegisterFile.VERSION, SmallRegister.EVENT, ",,N,,", ",,N,export,")
                        .is("reach", "only an export restriction"),
                version(",N,export,", ",no,export,").is("extraterritorial", "neither Y nor N"),
                version("Asia/Shanghai", "Asia/Beijing")
                        .is("timezone", "'Asia/Beijing' is no known time zone"),
                version(",linchpin,", ",someone,").is("sources", "'someone' is no known source"),
                version(",linchpin,", ",,").is("sources", "must not be empty"),
                version(",linchpin,", ",linchpin;,").is("sources", "an empty part"),
                version(",PARTLY", ",SURE").is("grade", "'SURE' is none of OFFICIAL"),
                version("CN-1,1,", "CN-9,1,").is("measure", "'CN-9' is no known measure"),
                version("CN-1,1,", "CN-1,0,").is("version", "'0' is below 1"),
                version("CN-1,1,", "CN-1,2,")
                        .is("measure", "a second row with the same measure, version")
                        .reportedAt(path(RegisterFile.VERSION), SmallRegister.LICENCE_ENDED),
                version("CN-1,1,", "CN-1,3,")
                        .is("version", "version 2 of CN-1 follows no version 1")
                        .reportedAt(path(RegisterFile.VERSION), SmallRegister.LICENCE_ENDED),
                fault(RegisterFile.VERSION, SmallRegister.LICENCE_ENDED, "2025-11-07", "2025-04-04")
                        .is(
                                "known_from",
                                "version 2 of CN-1 is known from 2025-04-04, not after the version before it, known from 2025-04-04"),
                fault(RegisterFile.VERSION, SmallRegister.LICENCE_ENDED, "replaced-by", "then")
                        .is("relation", "'then' is no known relation"),
                fault(RegisterFile.VERSION, SmallRegister.LICENCE_ENDED, "by,CN-2", "by,CN-9")
                        .is("related", "'CN-9' is no known measure"),
                fault(RegisterFile.VERSION, SmallRegister.LICENCE_ENDED, "by,CN-2", "by,")
                        .is("related", "a relation and what is related go together"),
                fault(RegisterFile.VERSION, SmallRegister.BAN, "US;x-eu", "US;EU")
                        .is("destinations", "'EU' is no known area"),
                fault(RegisterFile.VERSION, SmallRegister.EVENT, ",,CN,", ",,XX,")
                        .is("origins", "'XX' is no known area"),
                fault(RegisterFile.VERSION, SmallRegister.EVENT + "\n", SmallRegister.EVENT, "")
                        .is("measure", "the measure has no version")
                        .reportedAt(path(RegisterFile.MEASURE), "EU-1,EU-1,"));
    }

    static Stream<Fault> dates() {
        return Stream.of(
                version("2025-04-05", "2025-04-31").is("effective", NO_DATE),
                version("2025-04-05", "April 2025").is("effective", NO_DATE),
                version(",1,2025-04-04", ",1,2025-04").is("known_from", "is no day"),
                ended("2026-03", "2025-03")
                        .is("ended", "end 2025-03 is before the start 2025-04-05"),
                ended("2026-03", "2024").is("ended", "end 2024 is before the start 2025-04-05"),
                ended("2026-03", "2025-04-04").is("ended", "end 2025-04-04 is before the start"),
                ended("2026-03,reported", "2026-03,").is("end_certainty", "go together"),
                ended("2026-03,reported", ",reported").is("end_certainty", "go together"));
    }

    static Stream<Fault> scopes() {
        return Stream.of(
                scope(SmallRegister.METAL, "gallium", "").is("input", "must not be empty"),
                scope(SmallRegister.METAL, "gallium", "galium").is("input", "no known input"),
                scope(SmallRegister.METAL, "refining", "smelting").is("stage", "is none of mining"),
                scope(SmallRegister.METAL, "whole", "all").is("coverage", "is none of whole"),
                scope(SmallRegister.METAL, "whole", "part").is("part", "neither members nor part"),
                scope(SmallRegister.METAL, "whole,,,", "whole,,large,").is("part", "only a row"),
                scope(SmallRegister.METAL, "whole,,", "whole,gallium,").is("members", "only a row"),
                scope(SmallRegister.METAL, "whole,,,,,", "whole,,,,,Large?")
                        .is("condition_question", "only what is covered in part has a question"),
                scope(SmallRegister.FAMILY, "samarium", "the heavy ones")
                        .is("members", "'the heavy ones' is no known input"),
                scope(SmallRegister.FAMILY, ",member,", ",,")
                        .is("condition_key", "what is covered in part needs a question"),
                scope(SmallRegister.FAMILY, "Is it one of the elements?", "")
                        .is("condition_question", "what is covered in part needs a question"),
                scope(SmallRegister.FAMILY, ",member,", ",A member,")
                        .is("condition_key", "'A member' is no key such as graphite-limits"),
                scope(SmallRegister.FAMILY_ORE, "Is it one", "Is it none")
                        .is("condition_question", "member asks 'Is it one of the elements?'"),
                scope(SmallRegister.FAMILY, "CN-1,1,2,", "CN-1,1,1,")
                        .is("measure", "a second row with the same measure, scope_set, line"),
                scope(SmallRegister.BANNED, "CN-2,1,", "CN-2,2,")
                        .is("scope_set", "no version has scope set 2 of CN-2"),
                scope(SmallRegister.MILITARY_METAL + "\n", SmallRegister.MILITARY_METAL, "")
                        .is("scope_set", "the export-restriction has no row of scope")
                        .reportedAt(path(RegisterFile.VERSION), SmallRegister.MILITARY),
                fault(RegisterFile.CODE, SmallRegister.CODE, "8112929010", "8112 92")
                        .is("code", "'8112 92' is no customs code"),
                fault(RegisterFile.CODE, SmallRegister.CODE, "811292,", "8112,")
                        .is("hs6", "'8112' is no code of six digits"),
                fault(RegisterFile.CODE, SmallRegister.CODE, "reference", "maybe")
                        .is("role", "'maybe' is none of legal-scope"),
                fault(RegisterFile.CODE, SmallRegister.CODE, "CN-1,1,", "CN-1,2,")
                        .is("scope_set", "no version has scope set 2 of CN-1"));
    }

    static Stream<Fault> suspensions() {
        return Stream.of(
                sleep("CN-70/2,CN-2", "CN-70/2,CN-9").is("measure", "'CN-9' is no known measure"),
                sleep("CN-70/2,CN-2", "CN-70/2,").is("measure", "must not be empty"),
                sleep("2026-11-27", "2025-11-09")
                        .is("legal_end", "the end 2025-11-09 is before the start 2025-11-10"),
                sleep("2026-11-27", "2026-11").is("legal_end", "is no day such as"),
                longer("CN-70/2,CN-2", "CN-70/2,CN-3").is("measure", "CN-70/2 suspends CN-2"),
                longer("2027-01-10", "2026-11-27")
                        .is(
                                "reported_end",
                                "the reported end 2026-11-27 is not after the legal end 2026-11-27"),
                longer("2026-09-28,a", ",a").is("reported_on", "go together"),
                longer("a readout", "").is("reported_by", "go together"),
                longer("2027-01-10", "").is("reported_on", "go together"),
                longer("2,2026-09-28", "2,2025-11-09")
                        .is("known_from", "not after the version before it"),
                longer("2,2026-09-28", "3,2026-09-28")
                        .is("version", "version 3 of CN-70/2 follows no version 2"),
                fault(RegisterFile.SUSPENSION, SmallRegister.SLEEP_AGAIN, "11-28", "11-27")
                        .is(
                                "starts",
                                "CN-2 is already suspended by CN-70/2 from 2025-11-10 to 2026-11-27"));
    }

    static Stream<Fault> beside() {
        return Stream.of(
                fault(RegisterFile.EXEMPTION, SmallRegister.EXEMPTION, "1,CN-2", "1,CN-9")
                        .is("measure", "'CN-9' is no known measure"),
                fault(RegisterFile.EXEMPTION, SmallRegister.EXEMPTION, "2,2026-02", "2,2026-01-31")
                        .is("valid_to", "the end 2026-01-31 is before the start 2026-02"),
                fault(RegisterFile.EVIDENCE, SmallRegister.EVIDENCE, "10,20", "20,10")
                        .is("high", "high is below low"),
                fault(RegisterFile.EVIDENCE, SmallRegister.EVIDENCE, "10,20", "NaN,20")
                        .is("low", "'NaN' is no plain decimal number"),
                fault(RegisterFile.EVIDENCE, SmallRegister.EVIDENCE, "2026,CN", "2025,CN")
                        .is("period_to", "the end 2025 is before the start 2026-01"),
                fault(RegisterFile.PROJECT, SmallRegister.PROJECT, "FR;DE", "")
                        .is("areas", "must not be empty"),
                fault(RegisterFile.PROJECT, SmallRegister.PROJECT, "gallium", "")
                        .is("inputs", "must not be empty"),
                fault(RegisterFile.PROJECT, SmallRegister.PROJECT, "recycling", "reuse")
                        .is("stages", "'reuse' is no known stage"),
                fault(RegisterFile.PROJECT, SmallRegister.PROJECT, ",50,", ",-50,")
                        .is("capacity", "the capacity is negative"),
                fault(RegisterFile.PROJECT, SmallRegister.PROJECT, "CN-3", "CN-9")
                        .is("technology_measures", "'CN-9' is no known measure"));
    }

    private static Change version(String before, String after) {
        return fault(RegisterFile.VERSION, SmallRegister.LICENCE, before, after);
    }

    private static Change ended(String before, String after) {
        return fault(RegisterFile.VERSION, SmallRegister.LICENCE_ENDED, before, after);
    }

    private static Change scope(String row, String before, String after) {
        return fault(RegisterFile.SCOPE, row, before, after);
    }

    private static Change sleep(String before, String after) {
        return fault(RegisterFile.SUSPENSION, SmallRegister.SLEEP, before, after);
    }

    private static Change longer(String before, String after) {
        return fault(RegisterFile.SUSPENSION, SmallRegister.SLEEP_LONGER, before, after);
    }

    /** A row, and the text in it that is replaced once. */
    private record Change(RegisterFile file, String row, String before, String after) {
        Fault is(String column, String reason) {
            int at = row.indexOf(before);
            if (at < 0) {
                throw new IllegalArgumentException(before + " is not in " + row);
            }
            String changed = row.substring(0, at) + after + row.substring(at + before.length());
            return Fault.of(
                    "%s: '%s' instead of '%s'".formatted(file.fileName(), after, before),
                    path(file),
                    row,
                    changed.equals("\n") ? "" : changed,
                    column,
                    reason);
        }
    }

    private static Change fault(RegisterFile file, String row, String before, String after) {
        return new Change(file, row, before, after);
    }
}
