package io.github.linchpin.workbench;

import io.github.linchpin.access.Permission;
import io.github.linchpin.db.News;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.stereotype.Service;

/** Tells open workbenches that drafts or share tables have changed, whoever did it. */
@Service
@RolesAllowed(Permission.EDIT)
class DraftNews {
    private final News news;

    DraftNews(News news) {
        this.news = news;
    }

    /**
     * From now on.
     *
     * @param changed must be quick
     * @return ends it
     */
    Runnable follow(Runnable changed) {
        return news.listen(told -> {
            if (told.topic() == News.Topic.DRAFTS || told.topic() == News.Topic.SHARES) {
                changed.run();
            }
        });
    }
}
