package io.github.linchpin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.testing.ScriptLike;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the proofs with script-like texts rest on. */
class ScriptLikeTest {
    private static final String PLAIN = "[^ <>\"'&`]*";

    @Test
    void there_are_two_hundred_texts_and_each_would_be_noticed() {
        assertThat(ScriptLike.texts())
                .hasSizeGreaterThanOrEqualTo(200)
                .doesNotHaveDuplicates()
                .allMatch(text -> text.contains("lpx"));
    }

    /** A new column needs a line, so that texts are put into it where it takes any. */
    @Test
    void every_column_of_the_shipped_files_is_listed() throws IOException {
        Set<String> columns = new LinkedHashSet<>();
        for (Path file : ScriptLikeData.files()) {
            for (String column : ScriptLikeData.rows(file).getFirst().getFields()) {
                columns.add(file.getFileName() + " " + column);
            }
        }
        assertThat(DataColumn.all().stream().map(DataColumn::toString).toList())
                .containsExactlyInAnyOrderElementsOf(columns);
    }

    @Test
    void a_column_with_words_takes_any_text() throws IOException {
        for (Path file : ScriptLikeData.files()) {
            List<DataColumn> known =
                    DataColumn.all().stream()
                            .filter(column -> file.endsWith(column.file()))
                            .toList();
            var rows = ScriptLikeData.rows(file);
            for (int i = 0; i < known.size(); i++) {
                int at = i;
                Stream<String> cells = rows.stream().skip(1).map(row -> row.getField(at));
                if (known.get(i).kind() == DataColumn.Kind.PLAIN) {
                    assertThat(cells)
                            .as(known.get(i).toString())
                            .allMatch(cell -> cell.matches(PLAIN));
                }
            }
        }
    }

    /** At full size every page gets so many queries. */
    @Test
    void the_queries_of_a_page_say_every_text_and_dozens_by_every_parameter() {
        AddressTexts texts = new AddressTexts();
        List<AddressTexts.Said> said =
                IntStream.range(0, AddressTexts.VISITS)
                        .boxed()
                        .flatMap(visit -> texts.next().stream())
                        .toList();
        assertThat(said).extracting(AddressTexts.Said::text).containsAll(ScriptLike.texts());
        assertThat(AddressTexts.parameters())
                .contains("on", "q", "open", "role", "error", "all")
                .allMatch(name ->
                        said.stream()
                                        .filter(one -> one.parameter().equals(name))
                                        .map(AddressTexts.Said::text)
                                        .distinct()
                                        .count()
                                >= AddressTexts.VISITS / 2);
    }

    /** What is read by a constant is found by {@link AddressTexts#parameters}. */
    @Test
    void pages_read_no_parameter_by_a_word_of_their_own() {
        assertThat(AddressTexts.sources())
                .noneMatch(source ->
                        source.contains("UrlState")
                                && source.matches(
                                        "(?s).*\\.(value|values|day|words|strangers)\\(\\s*\".*"));
    }
}
