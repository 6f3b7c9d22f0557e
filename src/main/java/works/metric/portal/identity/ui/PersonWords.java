package works.metric.portal.identity.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Role;
import works.metric.portal.identity.MemberDetails;
import works.metric.portal.identity.PersonState;
import works.metric.portal.uikit.StatusBadge;
import works.metric.portal.uikit.Tone;
import works.metric.portal.uikit.VersionDiff;

/** People, roles and rights in words. */
final class PersonWords {

    private PersonWords() {}

    static String role(Role role) {
        return t("role." + role.name());
    }

    static StatusBadge badge(PersonState state) {
        Tone tone =
                switch (state) {
                    case INVITED -> Tone.INFO;
                    case ACTIVE -> Tone.SUCCESS;
                    case REMOVED -> Tone.NEUTRAL;
                };
        return new StatusBadge(tone, t("member.state." + state.name()));
    }

    static UnorderedList rights(Collection<Permission> permissions) {
        UnorderedList list = new UnorderedList();
        new TreeSet<>(permissions).forEach(permission -> list.add(new ListItem(t("permission." + permission.name()))));
        return list;
    }

    /** What somebody gets and loses by another role. */
    static Div difference(MemberDetails person, Role to) {
        Div words = new Div(new Paragraph(t("role." + to.name() + ".about")));
        addRights(
                words,
                t("member.change-role.gains", person.name()),
                to.atHome(),
                person.role().atHome());
        addRights(
                words,
                t("member.change-role.loses", person.name()),
                person.role().atHome(),
                to.atHome());
        return words;
    }

    private static void addRights(Div words, String heading, Set<Permission> of, Set<Permission> without) {
        Set<Permission> rights = new TreeSet<>(of);
        rights.removeAll(without);
        if (!rights.isEmpty()) {
            words.add(new Paragraph(heading), rights(rights));
        }
    }

    /** Both versions of a person, after somebody else was quicker. */
    static VersionDiff versions(MemberDetails seen, MemberDetails stored) {
        return new VersionDiff(t("member.stale.seen"), t("member.stale.now"))
                .field(t("member.name"), seen.name(), stored.name())
                .field(t("member.role"), role(seen.role()), role(stored.role()))
                .field(
                        t("member.state"),
                        t("member.state." + seen.state().name()),
                        t("member.state." + stored.state().name()));
    }
}
