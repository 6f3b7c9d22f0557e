package works.metric.portal.identity.ui;

import static works.metric.portal.uikit.Texts.locale;
import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.Role;
import works.metric.portal.identity.MemberDetails;
import works.metric.portal.identity.PersonState;
import works.metric.portal.uikit.DetailHeader;
import works.metric.portal.uikit.KeyFacts;
import works.metric.portal.uikit.Moment;
import works.metric.portal.uikit.Section;

/** One person: who they are, and what their role lets them do, each right in words. */
class MemberPanel extends Div {

    private final DetailHeader header;

    /** @param tenant alias, for the way to the audit; null for MetricWorks' own people */
    MemberPanel(MemberDetails person, ZoneId zone, @Nullable String tenant) {
        header = new DetailHeader(person.name()).withStatus(PersonWords.badge(person.state()));
        addClassName("detail-body");
        Role role = person.role();
        add(new KeyFacts()
                .fact(t("member.email"), person.email())
                .fact(t("member.role"), PersonWords.role(role))
                .fact(t("member.language"), person.language().getDisplayLanguage(locale()))
                .fact(t("member.invited-at"), Moment.of(person.invitedAt(), zone)));
        if (person.state() != PersonState.REMOVED) {
            add(new Section(t("member.may"), PersonWords.rights(role.atHome()))
                    .withLead(t("role." + role.name() + ".about")));
            if (!role.visiting().isEmpty()) {
                add(new Section(t("staff.may-visiting"), PersonWords.rights(role.visiting())));
            }
        }
        String audit = tenant == null ? "staff/audit" : "t/" + tenant + "/audit";
        add(new Anchor(audit + "?actor=" + person.id(), t("member.audit")));
    }

    void withActions(List<? extends Component> actions) {
        header.withActions(actions.toArray(Component[]::new));
    }

    DetailHeader header() {
        return header;
    }
}
