package works.metric.portal.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init")
@ViewPackages(packages = "works.metric.portal.uikit")
class FilterBarTest extends BrowserlessTest {

    private final List<String> urls = new ArrayList<>();
    private FilterBar bar;

    @BeforeEach
    void barOnScreen() {
        bar = new FilterBar(query -> urls.add(query.getQueryString()))
                .search("q", "Search number")
                .choice("state", "State", List.of(new FilterBar.Option("open", "Open")))
                .day("from", "Received from");
        UI.getCurrent().add(bar);
    }

    @Test
    void searchStartsAtTheFirstPageAndKeepsTheOrder() {
        bar.show(QueryParameters.fromString("sort=due&after=R-7"));

        test($(TextField.class).single()).setValue(" R-20 ");

        assertThat(urls).containsExactly("q=R-20&sort=due");
    }

    @Test
    void activeFiltersAreShownInWordsAndCanBeRemoved() {
        bar.show(QueryParameters.fromString("state=open&from=2026-12-01"));
        List<Button> chips = $(Button.class).all();
        assertThat(chips)
                .extracting(Button::getText)
                .containsExactly("State: Open", "Received from: 1 Dec 2026", "Clear all");

        test(chips.getFirst()).click();

        assertThat(urls).containsExactly("from=2026-12-01");
    }

    @Test
    void clearAllKeepsWhatIsNoFilter() {
        bar.show(QueryParameters.fromString("state=open&q=R&sort=due"));

        test($(Button.class).all().getLast()).click();

        assertThat(urls).containsExactly("sort=due");
    }

    @Test
    void nonsenseInTheUrlIsNoFilterValue() {
        bar.show(QueryParameters.fromString("state=%3Cb%3E&from=yesterday"));

        assertThat(bar.isActive()).isTrue();
        assertThat(urls).isEmpty();
    }
}
