package works.metric.portal.instructions.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.time.ZoneId;
import java.util.function.IntConsumer;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.instructions.InstructionDetails;
import works.metric.portal.instructions.InstructionSentences;
import works.metric.portal.instructions.InstructionService;
import works.metric.portal.instructions.InstructionVersionDetails;
import works.metric.portal.tenant.TenantService;
import works.metric.portal.uikit.Crumb;
import works.metric.portal.uikit.Fields;
import works.metric.portal.uikit.Page;
import works.metric.portal.uikit.PageHeader;
import works.metric.portal.uikit.Section;

/** Two versions of one instruction, side by side. Which two is in the URL. */
@Route("t/:tenant/instructions/:id/compare")
@Requires(Permission.INSTRUCTIONS_READ)
class CompareView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient InstructionService instructions;
    private final transient InstructionSentences sentences;
    private final ZoneId zone;
    private String title = "";

    CompareView(InstructionService instructions, InstructionSentences sentences, TenantService tenants) {
        this.instructions = instructions;
        this.sentences = sentences;
        this.zone = tenants.current().timeZone();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        InstructionAddress address = InstructionAddress.of(event);
        InstructionDetails instruction = instructions.byId(InstructionAddress.id(event));
        QueryParameters query = event.getLocation().getQueryParameters();
        int newest = instruction.versions().getFirst().number();
        InstructionVersionDetails from = version(instruction, query, "from", Math.max(1, newest - 1));
        InstructionVersionDetails to = version(instruction, query, "to", newest);
        String name = InstructionWords.name(
                instruction.number(), instruction.leading().content().title());
        title = t("instructions.compare.title");
        Div choice = Fields.row(
                select("instructions.compare.from", instruction, from, chosen -> address.compare(
                                instruction.id(), chosen, to.number())
                        .open()),
                select("instructions.compare.to", instruction, to, chosen -> address.compare(
                                instruction.id(), from.number(), chosen)
                        .open()));
        removeAll();
        add(
                new PageHeader(title)
                        .withCrumbs(
                                new Crumb(
                                        t("instructions.list.title"),
                                        address.list().href()),
                                new Crumb(name, address.item(instruction.id()).href()))
                        .withLead(t("instructions.compare.lead")),
                choice,
                new Section(t("instructions.compare.differences"), InstructionWords.diff(sentences, from, to, zone))
                        .framed());
    }

    /** A number in the URL that no version has counts as none. */
    private static InstructionVersionDetails version(
            InstructionDetails instruction, QueryParameters query, String name, int otherwise) {
        return query.getSingleParameter(name)
                .filter(value -> value.matches("\\d{1,6}"))
                .flatMap(value -> instruction.version(Integer.parseInt(value)))
                .or(() -> instruction.version(otherwise))
                .orElseGet(instruction::leading);
    }

    private static Select<InstructionVersionDetails> select(
            String labelKey, InstructionDetails instruction, InstructionVersionDetails shown, IntConsumer onChange) {
        Select<InstructionVersionDetails> select = new Select<>();
        select.setLabel(t(labelKey));
        select.setItems(instruction.versions());
        select.setItemLabelGenerator(InstructionWords::version);
        select.setValue(shown);
        select.addValueChangeListener(
                change -> onChange.accept(change.getValue().number()));
        return select;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
