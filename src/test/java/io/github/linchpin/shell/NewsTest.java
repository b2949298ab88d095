package io.github.linchpin.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import io.github.linchpin.db.News;
import io.github.linchpin.testing.FormTest;
import io.github.linchpin.testing.WritingTest;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Where something was done is told with it, so that a page does not show its own change twice. */
@WritingTest
class NewsTest extends FormTest {
    @Autowired News news;
    @Autowired TransactionTemplate transaction;

    @Test
    void news_say_on_which_page_something_was_done() throws InterruptedException {
        BlockingQueue<News.Told> heard = new LinkedBlockingQueue<>();
        Runnable end = news.listen(heard::add);
        try {
            transaction.executeWithoutResult(status -> news.tell(News.Topic.DRAFTS));
            assertThat(next(heard))
                    .isEqualTo(
                            new News.Told(News.Topic.DRAFTS, OpenPage.of(UI.getCurrentOrThrow())));
            Thread job =
                    Thread.ofVirtual()
                            .start(() ->
                                    transaction.executeWithoutResult(
                                            status -> news.tell(News.Topic.DRAFTS)));
            job.join();
            assertThat(next(heard)).isEqualTo(new News.Told(News.Topic.DRAFTS, ""));
            transaction.executeWithoutResult(status -> {
                news.tell(News.Topic.SHARES);
                status.setRollbackOnly();
            });
            transaction.executeWithoutResult(status -> news.tell(News.Topic.DRAFTS));
            assertThat(next(heard).topic())
                    .as("what was not committed is not told")
                    .isEqualTo(News.Topic.DRAFTS);
        } finally {
            end.run();
        }
    }

    private static News.Told next(BlockingQueue<News.Told> heard) throws InterruptedException {
        return heard.poll(10, TimeUnit.SECONDS);
    }
}
