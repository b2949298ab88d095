package io.github.linchpin.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.sidenav.SideNavItem;
import io.github.linchpin.testing.FormTest;
import io.github.linchpin.testing.WritingTest;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@WritingTest
@Tag("view")
class MainLayoutTest extends FormTest {

    @Test
    void the_menu_keeps_a_viewpoint_as_it_stands_in_the_address() {
        open("inputs?on=abc%20def&stage=mining");
        assertThat(find(SideNavItem.class).all())
                .extracting(item -> item.getElement().getAttribute("path"))
                .contains("?on=abc%20def", "inputs?on=abc%20def", "controls?on=abc%20def");
        open("inputs");
        assertThat(find(SideNavItem.class).all())
                .extracting(item -> item.getElement().getAttribute("path"))
                .contains("", "inputs", "controls");
    }

    @Test
    void the_menu_of_the_account_holds_the_colours() {
        open("inputs");
        List<MenuItem> items =
                find(UserMenu.class).single().getItems().getFirst().getSubMenu().getItems();
        assertThat(items).extracting(MenuItem::getText).contains("Your account", "Colours");
        MenuItem colours =
                items.stream()
                        .filter(item -> item.getText().equals("Colours"))
                        .findFirst()
                        .orElseThrow();
        assertThat(colours.getSubMenu().getItems())
                .extracting(MenuItem::getText)
                .containsExactly("System", "Light", "Dark");
        assertThat(colours.getSubMenu().getItems().getFirst().isChecked()).isTrue();
    }
}
