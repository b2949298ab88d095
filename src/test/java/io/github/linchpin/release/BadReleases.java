package io.github.linchpin.release;

import static io.github.linchpin.release.Release.all;
import static io.github.linchpin.release.Release.bad;
import static io.github.linchpin.release.Release.longRow;
import static io.github.linchpin.release.Release.more;
import static io.github.linchpin.release.Release.put;
import static io.github.linchpin.release.Release.wideRow;
import static io.github.linchpin.release.Release.without;

import io.github.linchpin.release.Release.Bad;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Hand-made bad files of both formats: encodings, structure, numbers, areas, sums. */
final class BadReleases {
    private static final List<Bad> FILES = new ArrayList<>();

    private BadReleases() {}

    static List<Bad> files() {
        if (FILES.isEmpty()) {
            ofBoth("long", Release.longOne(), "Value", "Country", "Statistics_detail", "Unit");
            ofBoth("wide", Release.wideOne(), "PROD_2023", "COUNTRY", "TYPE", "UNIT_MEAS");
            onlyLong();
            onlyWide();
        }
        return List.copyOf(FILES);
    }

    private static void ofBoth(
            String name, String text, String value, String area, String detail, String unit) {
        encodings(name, text);
        structure(name, text, area, unit);
        numbers(name, text, value);
        add(bad(name + ": unknown area", text, all("China", "Chinaa"), 2, area, "it may be China"));
        add(bad(name + ": homoglyph", text, all("China", "\u0421hina"), 2, area, "no known area"));
        add(bad(name + ": no area", text, all("China", ""), 2, area, "missing"));
        add(
                bad(
                        name + ": aggregate of customs",
                        text,
                        all("Japan", "Other Asia, nes")
                                        .andThen(all("Other Asia, nes", "\"Other Asia, nes\""))
                                ::apply,
                        3,
                        area,
                        "no known area"));
        add(
                bad(
                        name + ": state that is gone",
                        text,
                        all("Japan", "USSR"),
                        3,
                        area,
                        "no known area"));
        add(bad(name + ": area twice", text, all("Japan", "China"), 3, area, "already in row 2"));
        add(
                bad(
                        name + ": area under two names",
                        text,
                        all("Japan", "CN"),
                        3,
                        area,
                        "already in row 2"));
        add(
                bad(
                        name + ": unknown unit",
                        text,
                        all("kilograms", "pounds"),
                        2,
                        unit,
                        "expected to be kilograms"));
        add(
                bad(
                        name + ": unknown detail",
                        text,
                        put("Primary production", "Primary produktion"),
                        2,
                        detail,
                        "not known what this is"));
        add(
                bad(
                        name + ": no total",
                        text,
                        all("World total", "Wrld total"),
                        0,
                        area,
                        "no known area"));
    }

    private static void encodings(String name, String text) {
        add(bad(name + ": UTF-16", text, x -> x, StandardCharsets.UTF_16, 1, "", "UTF-16"));
        add(bad(name + ": NUL", text, put("Japan", "Ja\0pan"), 3, "", "NUL"));
        add(
                bad(
                        name + ": marked as UTF-8 and not",
                        "\u00ef\u00bb\u00bf" + text,
                        put("Japan", "Jap\u00e9n"),
                        StandardCharsets.ISO_8859_1,
                        3,
                        "",
                        "marked as UTF-8"));
        add(
                bad(
                        name + ": a byte of no encoding",
                        text,
                        put("Japan", "Jap\u0081n"),
                        StandardCharsets.ISO_8859_1,
                        3,
                        "",
                        "neither UTF-8 nor Windows-1252"));
        add(bad(name + ": empty", text, x -> "", 1, "", "empty"));
        add(
                bad(
                        name + ": header only",
                        text,
                        x -> x.lines().findFirst().orElseThrow(),
                        1,
                        "",
                        "no row"));
        add(bad(name + ": something else", text, x -> "a,b\r\n1,2\r\n", 1, "", "no release"));
    }

    private static void structure(String name, String text, String area, String unit) {
        add(bad(name + ": semicolons", text, all(",", ";"), 1, "", "separated by ';'"));
        add(bad(name + ": tabs", text, all(",", "\t"), 1, "", "separated by tabs"));
        add(bad(name + ": bars", text, all(",", "|"), 1, "", "separated by '|'"));
        add(bad(name + ": missing column", text, put("," + unit, ""), 1, unit, "is missing"));
        add(
                bad(
                        name + ": doubled column",
                        text,
                        put("," + unit, "," + area),
                        1,
                        area,
                        "stands twice"));
        add(
                bad(
                        name + ": strange column",
                        text,
                        put("," + unit, ",Colour"),
                        1,
                        "Colour",
                        "not part of this release"));
        add(
                bad(
                        name + ": cell too many",
                        text,
                        put(",Japan,", ",Japan,,"),
                        3,
                        "",
                        "cells instead of"));
        add(bad(name + ": cell too few", text, put(",Japan,", ","), 3, "", "cells instead of"));
        add(
                bad(
                        name + ": open quote",
                        text,
                        put(",Japan,", ",\"Japan,"),
                        3,
                        "",
                        "cut off or wrongly quoted"));
        add(
                bad(
                        name + ": cut off inside a row",
                        text,
                        x -> x.substring(0, x.lastIndexOf("kilograms")),
                        0,
                        "",
                        "cells instead of"));
    }

    private static void numbers(String name, String text, String value) {
        for (String wrong :
                List.of(
                        "-100",
                        "1e3",
                        "NaN",
                        "Infinity",
                        "n.a.",
                        "na",
                        "w",
                        "-",
                        "10%",
                        "1.234,5",
                        "1,00",
                        "\u0661\u0660\u0660",
                        "\uff11\uff10\uff10",
                        "100 t",
                        "12 34",
                        "200 - 100",
                        "1234567890123456",
                        "=1+1",
                        "1.000.000")) {
            String cell = wrong.contains(",") ? "\"" + wrong + "\"" : wrong;
            add(bad(name + ": " + wrong, text, put(",100,", "," + cell + ","), 3, value, ""));
        }
    }

    private static void onlyLong() {
        String text = Release.longOne();
        add(bad("long: empty value", text, put(",100,", ",,"), 3, "Value", "empty"));
        add(bad("long: section", text, put("World Low", "Wrld Low"), 2, "Section", "neither"));
        add(
                bad(
                        "long: statistics",
                        text,
                        put(",Production,", ",Produktion,"),
                        2,
                        "Statistics",
                        "neither"));
        add(bad("long: no year", text, put(",2024,", ",24,"), 2, "Year", "no year"));
        add(
                bad(
                        "long: one year",
                        text,
                        x -> x.substring(0, x.indexOf("\r\n", x.lastIndexOf(",2024,")) + 2),
                        1,
                        "",
                        "the file has [2024]"));
        add(
                bad(
                        "long: three years",
                        text,
                        more(longRow("India", "Primary production", "2023", "5")),
                        1,
                        "",
                        "the file has [2023, 2024, 2025]"));
        add(
                bad(
                        "long: edition of the future",
                        text,
                        all("2025,", "2035,").andThen(all("2024,", "2034,"))::apply,
                        1,
                        "",
                        "no source that is known"));
        add(bad("long: total cut off", text, without(7), 6, "Value", "may be cut off"));
        add(
                bad(
                        "long: two totals",
                        text,
                        more(longRow("World total", "Primary production: rounded", "2025", "5")),
                        8,
                        "Country",
                        "second world total"));
        add(
                bad(
                        "long: two rests",
                        text,
                        more(
                                longRow("Other countries", "Primary production", "2025", "5")
                                        + "\r\n"
                                        + longRow(
                                                "Other countries",
                                                "Primary production",
                                                "2025",
                                                "5")),
                        9,
                        "Country",
                        "already in row 8"));
        add(
                bad(
                        "long: nothing but nil",
                        text,
                        x -> x.replace(",900,", ",0,").replace(",100,", ",0,"),
                        2,
                        "Value",
                        "no figure inside the total"));
    }

    private static void onlyWide() {
        String text = Release.wideOne();
        add(
                bad(
                        "wide: other edition in a row",
                        text,
                        put("MCS2025,Gallium ,Japan", "MCS2024,Gallium ,Japan"),
                        3,
                        "",
                        "the row is of edition 2024"));
        add(
                bad(
                        "wide: no edition",
                        text,
                        put("MCS2025,Gallium ,Japan", "MCS,Gallium ,Japan"),
                        3,
                        "SOURCE",
                        "no edition"));
        add(
                bad(
                        "wide: years of another edition",
                        text,
                        x -> x.replace("PROD_2023", "PROD_2021"),
                        1,
                        "",
                        "has the years 2023 and 2024"));
        add(
                bad(
                        "wide: edition of the future",
                        text,
                        x ->
                                x.replace("MCS2025", "MCS2035")
                                        .replace("2023", "2033")
                                        .replace("2024", "2034"),
                        1,
                        "",
                        "no source that is known"));
        add(bad("wide: total cut off", text, without(4), 3, "PROD_2023", "may be cut off"));
        add(
                bad(
                        "wide: two totals",
                        text,
                        more(wideRow("World total", "5", "5")),
                        5,
                        "COUNTRY",
                        "second world total"));
        add(
                bad(
                        "wide: nothing but nil",
                        text,
                        x -> x.replace(",900,", ",0,").replace(",100,", ",0,"),
                        2,
                        "PROD_2023",
                        "no figure inside the total"));
    }

    private static void add(Bad bad) {
        FILES.add(bad);
    }
}
