package io.github.linchpin.workbench;

import io.github.linchpin.draft.Finding;
import io.github.linchpin.kit.Texts;

/** What is wrong with a draft, in words. */
final class FindingWords {
    private FindingWords() {}

    /** Beside the cell, where it is clear what it is about. */
    static String beside(Finding finding) {
        return Texts.text("draft.finding." + finding.kind().code(), finding.arguments().toArray());
    }
}
