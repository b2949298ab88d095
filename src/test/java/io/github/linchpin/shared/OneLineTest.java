package io.github.linchpin.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OneLineTest {
    @Test
    void what_begins_a_line_or_steers_a_terminal_is_written_out() {
        assertThat(OneLine.of("a\nb\r\tc")).isEqualTo("a\\u000ab\\u000d\\u0009c");
        assertThat(OneLine.of("\u001b[31mred\u0000\u0085\u2028"))
                .isEqualTo("\\u001b[31mred\\u0000\\u0085\\u2028");
    }

    @Test
    void what_turns_or_hides_the_writing_is_written_out() {
        assertThat(OneLine.of("\u202eabc\u2066\u200b\ufeff"))
                .isEqualTo("\\u202eabc\\u2066\\u200b\\ufeff");
        assertThat(OneLine.of(Character.toString(0xE0041))).isEqualTo("\\udb40\\udc41");
    }

    @Test
    void other_texts_stay_as_they_are() {
        assertThat(OneLine.of("Müller & Söhne <b> \\u000a 稀土 \uD83D\uDE00"))
                .isEqualTo("Müller & Söhne <b> \\u000a 稀土 \uD83D\uDE00");
        assertThat(OneLine.of("")).isEmpty();
    }
}
