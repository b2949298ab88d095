package io.github.linchpin.content;

import io.github.linchpin.shared.Stage;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether what is said of an item's contents can be. */
final class ContentCheck {
    private static final Set<String> ANSWERS = Set.of("yes", "no");
    private static final BigDecimal MOST = new BigDecimal("1e9");
    private static final int LAST_YEAR = 9999;

    private final ContentVocabulary words;

    ContentCheck(ContentVocabulary words) {
        this.words = words;
    }

    /**
     * What is wrong with the terms of one item.
     *
     * @param rows the number of each of the terms in its list or file
     */
    List<ContentProblem> problems(List<ContentTerms> terms, List<Long> rows) {
        List<ContentProblem> problems = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            words(terms.get(i), rows.get(i), problems);
            for (int j = 0; j < i; j++) {
                if (terms.get(i).repeats(terms.get(j))) {
                    problems.add(
                            new ContentProblem(
                                    rows.get(i),
                                    "input",
                                    terms.get(i).input(),
                                    "is said for some of these months already, in row "
                                            + rows.get(j)));
                }
            }
        }
        tooMuch(terms, rows, problems);
        return problems;
    }

    private void words(ContentTerms terms, long row, List<ContentProblem> problems) {
        String input = terms.input();
        if (!words.inputs().containsKey(input)) {
            problems.add(new ContentProblem(row, "input", input, "is no input that is tracked"));
            return;
        }
        Stage stage = terms.stage();
        if (!Stage.OF_SHARES.contains(stage)) {
            problems.add(
                    new ContentProblem(
                            row, "stage", stage.code(), "is nothing that can be bought"));
        }
        Set<String> forms = words.allForms(stage);
        if (!terms.form().isEmpty() && !forms.contains(terms.form())) {
            problems.add(
                    new ContentProblem(
                            row,
                            "form",
                            terms.form(),
                            forms.isEmpty()
                                    ? "no measure tells forms apart here: leave it empty"
                                    : "is none of " + String.join(", ", forms)));
        }
        answers(terms, row, words.allQuestions(stage), problems);
        if ((terms.share() == null) == (terms.kilograms() == null)) {
            problems.add(
                    new ContentProblem(
                            row, "share_of_value", "", "either a share or kilograms is needed"));
        }
        BigDecimal share = terms.share();
        if (share != null && (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0)) {
            problems.add(
                    new ContentProblem(
                            row,
                            "share_of_value",
                            share.toPlainString(),
                            "is not above 0 up to 1"));
        }
        BigDecimal kilograms = terms.kilograms();
        if (kilograms != null && (kilograms.signum() <= 0 || kilograms.compareTo(MOST) >= 0)) {
            problems.add(
                    new ContentProblem(
                            row,
                            "kg_per_unit",
                            kilograms.toPlainString(),
                            "is not above 0 and below 1,000,000,000"));
        }
        if (kilograms != null && (terms.unit() == null || terms.unit().isBlank())) {
            problems.add(
                    new ContentProblem(
                            row, "unit", "", "kilograms in one of what, for example pcs?"));
        }
        YearMonth last = terms.last();
        if (!isHeld(terms.first())) {
            problems.add(noMonth(row, "valid_from", terms.first()));
        }
        if (last != null && !isHeld(last)) {
            problems.add(noMonth(row, "valid_to", last));
        }
        if (last != null && last.isBefore(terms.first())) {
            problems.add(
                    new ContentProblem(
                            row, "valid_to", last.toString(), "is before " + terms.first()));
        }
    }

    private static ContentProblem noMonth(long row, String column, YearMonth month) {
        return new ContentProblem(row, column, month.toString(), "is no month like 2026-11");
    }

    /** With a sign and more digits years can be written that no table holds. */
    static boolean isHeld(YearMonth month) {
        return month.getYear() > 0 && month.getYear() <= LAST_YEAR;
    }

    private static void answers(
            ContentTerms terms,
            long row,
            Map<String, String> questions,
            List<ContentProblem> problems) {
        if (terms.spec().isEmpty()) {
            return;
        }
        for (String part : terms.spec().split(";", -1)) {
            String[] answer = part.split("=", -1);
            if (answer.length != 2
                    || !questions.containsKey(answer[0])
                    || !ANSWERS.contains(answer[1])) {
                problems.add(
                        new ContentProblem(
                                row,
                                "spec",
                                part,
                                "is no answer yes or no to one of "
                                        + String.join(", ", questions.keySet())));
            }
        }
    }

    /** In no month more than the whole value. */
    private static void tooMuch(
            List<ContentTerms> terms, List<Long> rows, List<ContentProblem> problems) {
        for (int i = 0; i < terms.size(); i++) {
            YearMonth month = terms.get(i).first();
            BigDecimal sum =
                    terms.stream()
                            .filter(one -> one.holdsIn(month))
                            .map(ContentTerms::share)
                            .filter(share -> share != null)
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (terms.get(i).share() != null && sum.compareTo(BigDecimal.ONE) > 0) {
                problems.add(
                        new ContentProblem(
                                rows.get(i),
                                "share_of_value",
                                sum.toPlainString(),
                                "is what the shares of the item add up to in %s: more than 1"
                                        .formatted(month)));
                return;
            }
        }
    }
}
