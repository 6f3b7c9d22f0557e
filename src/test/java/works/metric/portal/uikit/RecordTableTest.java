package works.metric.portal.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "works.metric.portal.uikit")
class RecordTableTest extends BrowserlessTest {

    private final RecordTable<String> table = new RecordTable<>("Requests");

    @Test
    void rowLeadsToItsOwnAddressAndKeepsTheFilters() {
        table.text("Number", number -> number).selfEvident();
        table.link(number -> "requests/" + number + "?state=open").items(List.of("R-1", "R-2"));

        assertThat(links()).containsExactly("requests/R-1?state=open", "requests/R-2?state=open");
    }

    @Test
    void openRowIsTheCurrentOne() {
        table.text("Number", number -> number);
        table.link(number -> number).selected("R-2"::equals).items(List.of("R-1", "R-2"));

        assertThat(bodyRows())
                .extracting(row -> row.getElement().getAttribute("aria-current"))
                .containsExactly(null, "true");
    }

    @Test
    void cardsCanReadTheLabelOfEachValue() {
        table.text("Number", number -> number);
        table.text("Right", number -> "Erasure");
        table.items(List.of("R-1"));

        assertThat(bodyRows().getFirst().getElement().getChild(1).getAttribute("data-label"))
                .isEqualTo("Right");
    }

    @Test
    void emptyListSaysWhatItIsForInsteadOfShowingHeaders() {
        table.text("Number", number -> number);
        table.whenEmpty(new EmptyState(Symbol.INBOX, "No requests yet", "Requests arrive here."))
                .items(List.of());

        assertThat(table.getChildren()).singleElement().isInstanceOf(EmptyState.class);
    }

    @Test
    void pagerStandsUnderTheTableOnlyWhenItLeadsSomewhere() {
        table.text("Number", number -> number);
        table.pager(new Pager(null, null)).items(List.of("R-1"));
        assertThat(Components.first(table, Pager.class)).isEmpty();

        table.pager(new Pager(null, "requests?after=R-1")).items(List.of("R-1"));
        assertThat(Components.first(table, Pager.class)).isPresent();
    }

    private List<NativeTableRow> bodyRows() {
        return table.getChildren()
                .findFirst()
                .orElseThrow()
                .getChildren()
                .filter(part -> part.getElement().getTag().equals("tbody"))
                .flatMap(body -> body.getChildren())
                .map(NativeTableRow.class::cast)
                .toList();
    }

    private List<String> links() {
        return bodyRows().stream()
                .map(row -> Components.first(row, Anchor.class).orElseThrow().getHref())
                .toList();
    }
}
