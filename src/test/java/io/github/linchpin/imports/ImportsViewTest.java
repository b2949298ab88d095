package io.github.linchpin.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import io.github.linchpin.access.Actor;
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Role;
import io.github.linchpin.account.AccountService;
import io.github.linchpin.draft.Draft;
import io.github.linchpin.draft.DraftService;
import io.github.linchpin.release.ImportReportService;
import io.github.linchpin.release.ReadingJob;
import io.github.linchpin.release.ReadingService;
import io.github.linchpin.release.ReleaseUpload;
import io.github.linchpin.tabular.Checksum;
import io.github.linchpin.testing.FixedClock;
import io.github.linchpin.testing.FormTest;
import io.github.linchpin.testing.People;
import io.github.linchpin.testing.WritingTest;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From an uploaded file to the published tables, as analysts and reviewers see it. */
@WritingTest
class ImportsViewTest extends FormTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Path OFFICIAL =
            Path.of("src/test/resources/release/MCS2026_Commodities_Data.csv");
    private static final String ZIRCONIUM =
            "zirconium-mining-mineral-concentrates-2024-usgs-mcs-2026";

    @Autowired AccountService accounts;
    @Autowired ReadingService readings;
    @Autowired ImportReportService reports;
    @Autowired DraftService drafts;

    @SuppressWarnings("NullAway.Init")
    private Actor analyst;

    @SuppressWarnings("NullAway.Init")
    private Actor reviewer;

    @BeforeEach
    void people() {
        analyst = person("imports-analyst", Role.ANALYST);
        reviewer = person("imports-reviewer", Role.REVIEWER);
        become(analyst);
    }

    private Actor person(String name, Role role) {
        return CurrentActor.asSystem("test", () -> People.person(accounts, name, role));
    }

    @Test
    void a_corrected_release_goes_from_its_report_to_the_published_table() throws Exception {
        open("data/import");
        assertThat(find(Upload.class).all()).hasSize(1);
        String text = Files.readString(OFFICIAL, WINDOWS);
        String row = "Zirconium,South Africa,Production,";
        assertThat(text).contains(row);
        int value = text.indexOf(",2024,", text.indexOf(row)) + ",2024,".length();
        String corrected =
                text.substring(0, value) + "77" + text.substring(text.indexOf(',', value));
        int id = read("corrected.csv", corrected);

        open("data/import?import=" + id);
        assertThat(page())
                .contains("corrected.csv", "0 new tables, 1 changed", "4\u202f863", "8\u202f886");
        click("Make 1 draft");
        assertThat(page()).contains("1 with a draft of this import", "Undo import");
        assertThat(drafts.pending(ZIRCONIUM).map(Draft::origin).orElseThrow().code())
                .isEqualTo("import");

        click("Submit 1 draft");
        find(TextArea.class).all().forEach(field -> test(field).setValue("corrected in print"));
        click("Submit 1 draft");
        assertThat(page()).contains("in review");

        become(reviewer);
        open("data/review"); // a page is never handed over from one person to another
        open("data/import?import=" + id);
        assertThat(find(Upload.class).all()).as("reviewers upload nothing").isEmpty();
        assertThat(buttons("Undo import")).isEmpty();
        assertThat(page()).contains("Publish 1 table");
        click("Publish 1 table");
        test(find(TextArea.class).all().getLast()).setValue("checked");
        click("Publish 1 table");
        assertThat(page()).contains("published");

        become(analyst);
        open("data/shares");
        open("data/import?import=" + id);
        click("Undo import");
        test(find(TextArea.class).all().getLast()).setValue("the correction was withdrawn");
        click("Undo import");
        assertThat(page()).contains("imports-analyst has undone it");
        Draft back = drafts.pending(ZIRCONIUM).orElseThrow();
        drafts.discard(back.id(), "end of the test");
    }

    @Test
    void a_file_that_cannot_be_read_says_why() throws Exception {
        int id = read("odd.csv", "a,b\n1,2\n");
        open("data/import?import=" + id);
        assertThat(page())
                .contains("Nothing of this file can be used", "no release", "Not recognised");
        open("data/import?import=987654");
        assertThat(page()).contains("import=987654");
        open("data/import?import=x");
        assertThat(page()).contains("import=x");
    }

    private int read(String name, String text) throws Exception {
        byte[] bytes = text.getBytes(WINDOWS);
        Path file = Files.createTempFile("linchpin-view", ".csv");
        Files.write(file, bytes);
        ReadingJob job =
                readings.start(
                        new ReleaseUpload(
                                file, name, bytes.length, Checksum.of(bytes), FixedClock.NOW));
        for (int i = 0; i < 600 && !job.isFinished(); i++) {
            Thread.sleep(50);
        }
        Optional<Integer> id = job.result();
        readings.forget(job);
        return id.orElseThrow();
    }
}
