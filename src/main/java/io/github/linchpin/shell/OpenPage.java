package io.github.linchpin.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import io.github.linchpin.db.News;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells with the news on which open page a change was made. */
@Component
class OpenPage implements News.Origin {
    /** A name that no other page has, on this server or another. */
    private record Name(String word) {}

    @Override
    public String current() {
        UI ui = UI.getCurrent();
        return ui == null ? "" : of(ui);
    }

    static String of(UI ui) {
        Name name = ComponentUtil.getData(ui, Name.class);
        if (name == null) {
            name = new Name(UUID.randomUUID().toString());
            ComponentUtil.setData(ui, Name.class, name);
        }
        return name.word();
    }
}
