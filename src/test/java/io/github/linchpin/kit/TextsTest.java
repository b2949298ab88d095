package io.github.linchpin.kit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.account.SingleSignOnAnswer;
import io.github.linchpin.evidence.EvidenceRefusal;
import io.github.linchpin.licence.LicenceRefusal;
import io.github.linchpin.licence.LicenceState;
import io.github.linchpin.measure.Question;
import io.github.linchpin.measure.Status;
import io.github.linchpin.metric.InsufficientData;
import io.github.linchpin.origin.Evidence;
import io.github.linchpin.shared.Basis;
import io.github.linchpin.shared.CodeRole;
import io.github.linchpin.shared.Coded;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.shared.Coverage;
import io.github.linchpin.shared.Effect;
import io.github.linchpin.shared.EndCertainty;
import io.github.linchpin.shared.FigureKind;
import io.github.linchpin.shared.Grade;
import io.github.linchpin.shared.Level;
import io.github.linchpin.shared.LicenceCertainty;
import io.github.linchpin.shared.LicenceType;
import io.github.linchpin.shared.MeasureClass;
import io.github.linchpin.shared.MeasureState;
import io.github.linchpin.shared.OriginKind;
import io.github.linchpin.shared.Reach;
import io.github.linchpin.shared.Reading;
import io.github.linchpin.shared.Stage;
import io.github.linchpin.spend.Grouping;
import io.github.linchpin.standing.Finding;
import io.github.linchpin.stock.StockRefusal;
import io.github.linchpin.tabular.CsvFile;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Pattern KEY =
            Pattern.compile("\"([a-zA-Z0-9-]+(?:\\.[a-zA-Z0-9-]+)*)\\.?\"");

    /** Groups whose keys are put together from a word of the vocabulary. */
    private static final List<String> BUILT =
            List.of(
                    "stage.",
                    "grouping.",
                    "rung.",
                    "overview.own.tile.",
                    "overview.own.advice.",
                    "origin-evidence.kind.",
                    "answer.members.",
                    "origin-evidence.short.",
                    "origin-evidence.subject.",
                    "origin-evidence.refusal.",
                    "export-licence.",
                    "stock.refusal.",
                    "level.",
                    "finding.",
                    "draft.finding.",
                    "draft.refusal.",
                    "workbench.state.",
                    "workbench.mark.",
                    "workbench.origin.",
                    "workbench.basis.",
                    "workbench.cell.",
                    "measures.amendment-state.",
                    "measures.card.",
                    "measures.column.",
                    "measures.end.",
                    "measures.news.",
                    "measures.refusal.",
                    "import.state.",
                    "import.format.",
                    "import.outcome.",
                    "import.refusal.",
                    "import.tables.",
                    "import.draft.",
                    "lines.use.",
                    "login.refusal.",
                    "item.state.",
                    "items.refusal.",
                    "loading.state.",
                    "loading.column.",
                    "loading.days.",
                    "loading.job.",
                    "loading.step.",
                    "loading.refusal.",
                    "overview.tile.",
                    "overview.changed.",
                    "difference.measure.certainty.",
                    "grade.",
                    "kind.",
                    "licence.",
                    "doubt.",
                    "input.verb.",
                    "map.title.",
                    "inputs.column.",
                    "countries.column.",
                    "governance.",
                    "class.",
                    "measure-class.",
                    "effect.",
                    "state.",
                    "reading.",
                    "reach.",
                    "coverage.",
                    "code-role.",
                    "end-certainty.",
                    "question.",
                    "glance.",
                    "measure.next.",
                    "compare.title.",
                    "compare.mode.",
                    "compare.left",
                    "compare.right",
                    "compare.governance.",
                    "compare.facet.",
                    "compare.card.",
                    "compare.kind.",
                    "compare.says.",
                    "role.",
                    "role-explained.",
                    "token.refusal.",
                    "unit.refusal.",
                    "account.refusal.",
                    "password.fault.",
                    "admin.account-state.",
                    "admin.means.",
                    "admin.verify.damage.",
                    // words of the data, see below
                    "relation.",
                    "metric.");

    /** What the audit trail records, which the screen makes into words; they look like keys. */
    private static final Set<String> ACTIONS =
            Set.of(
                    "item.answered",
                    "business-unit.answered",
                    "business-unit.answer-withdrawn",
                    "origin-evidence.withdrawn",
                    "export-licence.withdrawn",
                    "stock-count.withdrawn",
                    "draft.discarded",
                    "draft.returned",
                    "lead-table.chosen",
                    "draft.submitted",
                    "draft.taken-back",
                    "measure.published",
                    "account.password-changed",
                    "account.password-link-made",
                    "account.password-set",
                    "account.profile-changed",
                    "account.session-ended",
                    "account.sessions-ended");

    private final Properties texts = read();

    @Test
    void every_text_is_used() throws IOException {
        Set<String> unused = new TreeSet<>(texts.stringPropertyNames());
        unused.removeAll(stringsInCode());
        unused.removeIf(key -> BUILT.stream().anyMatch(key::startsWith));
        assertThat(unused).isEmpty();
    }

    @Test
    void no_key_has_two_texts() throws IOException {
        List<String> keys =
                Files.readAllLines(
                                Path.of("src/main/resources/vaadin-i18n/translations.properties"))
                        .stream()
                        .filter(line -> line.matches("[a-z][^=]*=.*"))
                        .map(line -> line.substring(0, line.indexOf('=')))
                        .toList();
        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void every_key_in_the_code_has_a_text() throws IOException {
        Set<String> groups = new HashSet<>();
        for (String key : texts.stringPropertyNames()) {
            groups.add(key.substring(0, key.indexOf('.') + 1));
        }
        Set<String> missing = new TreeSet<>(stringsInCode());
        missing.removeIf(
                key -> groups.stream().noneMatch(g -> g.length() > 1 && key.startsWith(g)));
        missing.removeAll(texts.stringPropertyNames());
        // the beginning of a key that is put together
        missing.removeIf(key ->
                texts.stringPropertyNames().stream().anyMatch(text -> text.startsWith(key + ".")));
        missing.removeIf(key -> key.endsWith(".csv"));
        missing.removeAll(ACTIONS);
        assertThat(missing).isEmpty();
    }

    @Test
    void every_word_of_the_vocabulary_has_a_text() {
        requireAll("stage", Stage.values());
        requireAll("grouping", Grouping.values());
        requireAll("origin-evidence.kind", OriginKind.values());
        requireAll("origin-evidence.short", OriginKind.values());
        requireAll("origin-evidence.subject", Evidence.Subject.values());
        requireAll("origin-evidence.refusal", EvidenceRefusal.Why.values());
        requireAll("export-licence.type", LicenceType.values());
        requireAll("export-licence.state", LicenceState.values());
        requireAll("export-licence.on", LicenceState.values());
        requireAll("export-licence.days", LicenceState.values());
        requireAll("export-licence.refusal", LicenceRefusal.Why.values());
        requireAll("stock.refusal", StockRefusal.Why.values());
        requireAll("workbench.basis", Basis.values());
        requireAll("login.refusal", SingleSignOnAnswer.Why.values());
        requireAll("level", Level.values());
        requireAll("grade", Grade.values());
        requireAll("kind", FigureKind.values());
        requireAll("licence", LicenceCertainty.values());
        requireAll("doubt", InsufficientData.values());
        requireAll("doubt.short", InsufficientData.values());
        Coded[] ofShares = Stage.OF_SHARES.toArray(Coded[]::new);
        requireAll("input.verb", ofShares);
        requireAll("map.title", ofShares);
        requireAll("finding", Finding.values());
        requireAll("class", ControlClass.values());
        requireAll("measure-class", MeasureClass.values());
        requireAll("effect", Effect.values());
        requireAll("state", MeasureState.values());
        requireAll("reading", Reading.values());
        requireAll("reach", Reach.values());
        requireAll("coverage", Coverage.values());
        requireAll("code-role", CodeRole.values());
        requireAll("end-certainty", EndCertainty.values());
        for (Status.Doubt doubt : Status.Doubt.values()) {
            require("doubt.measure." + doubt.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        for (Question question :
                List.of(
                        Question.FORM,
                        Question.MEMBER,
                        Question.END_USE,
                        Question.ENTITY,
                        Question.PRIMARY_ORIGIN)) {
            require("question." + question.key());
        }
    }

    @Test
    void every_word_of_the_shipped_register_has_a_text() throws IOException {
        for (String metric : column("evidence.csv", "metric")) {
            require("metric." + metric);
        }
        for (String relation : column("measure_version.csv", "relation")) {
            require("relation." + relation);
        }
    }

    private static Set<String> column(String file, String name) throws IOException {
        Path path = Path.of("db/controls").resolve(file);
        byte[] bytes = Files.readAllBytes(path);
        String header = new String(bytes, UTF_8).lines().findFirst().orElseThrow();
        Set<String> values = new TreeSet<>();
        CsvFile.read(file, bytes, List.of(header.split(",", -1)))
                .map(row -> row.optional(name).map(values::add));
        assertThat(values).isNotEmpty();
        return values;
    }

    private void require(String key) {
        assertThat(texts.getProperty(key)).as(key).isNotNull();
    }

    @Test
    void every_pattern_can_be_formatted_and_has_no_single_quote_mark() {
        for (String key : texts.stringPropertyNames()) {
            String text = texts.getProperty(key);
            assertThat(text).as(key).isNotBlank();
            assertThat(text.replace("''", "")).as(key).doesNotContain("'");
            assertThat(new MessageFormat(text).format(new Object[] {1, 1, 1, 1, 1, 1}))
                    .as(key)
                    .doesNotContain("{");
        }
    }

    @Test
    void a_name_inside_a_sentence_is_small_unless_it_has_capitals_of_its_own() {
        assertThat(Texts.within("Magnet rare earths")).isEqualTo("magnet rare earths");
        assertThat(Texts.within("NdFeB magnets")).isEqualTo("NdFeB magnets");
        assertThat(Texts.within("LFP cathode material")).isEqualTo("LFP cathode material");
        assertThat(Texts.within("Antimony")).isEqualTo("antimony");
        assertThat(Texts.within("")).isEmpty();
        assertThat(Texts.sentence("licence upstream")).isEqualTo("Licence upstream");
        assertThat(Texts.sentence("")).isEmpty();
    }

    private void requireAll(String group, Coded... words) {
        assertThat(Arrays.stream(words).map(word -> group + "." + word.code()))
                .allSatisfy(key -> assertThat(texts.getProperty(key)).as(key).isNotNull());
    }

    private static Set<String> stringsInCode() throws IOException {
        Set<String> strings = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher matcher = KEY.matcher(Files.readString(file));
                while (matcher.find()) {
                    strings.add(matcher.group(1));
                }
            }
        }
        return strings;
    }

    private static Properties read() {
        Properties properties = new Properties();
        Path file = Path.of("src/main/resources/vaadin-i18n/translations.properties");
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return properties;
    }
}
