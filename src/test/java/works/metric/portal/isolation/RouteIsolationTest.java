package works.metric.portal.isolation;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteConfiguration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import works.metric.portal.ScreenTest;
import works.metric.portal.access.Actor;

/** Every address of the portal, opened by everybody who has no business in a tenant, with its name and its ids. */
@Tag("isolation")
class RouteIsolationTest extends ScreenTest {

    private static final List<String> REFUSALS =
            List.of("We could not find this page", "You do not have permission for this");
    private static final String NO_ID = "";

    /** The registers of organisations and of what is owed to them, which MetricWorks' people read outside of any tenant. */
    private static final Set<String> REGISTERS = Set.of("staff", "staff/leaving/:id?", "staff/tenants/:id?");

    private static final Set<String> PUBLIC = Set.of("", "session-ended");

    /** What stands for the id in each address, or what a filter names. Without an id: only the tenant's name is tried. */
    private static final Map<String, Function<Targets, String>> ROWS = new TreeMap<>(Map.ofEntries(
            entry("", t -> NO_ID),
            entry("session-ended", t -> NO_ID),
            entry("t/:tenant", t -> NO_ID),
            entry("t/:tenant/agreement/accept", t -> NO_ID),
            entry("t/:tenant/agreement/affiliates/new", t -> NO_ID),
            entry("t/:tenant/agreement/affiliates/:id?", t -> t.request().toString()),
            entry("t/:tenant/agreement/compare", t -> NO_ID),
            entry("t/:tenant/agreement/own-paper", t -> NO_ID),
            entry("t/:tenant/agreement/signatories", t -> NO_ID),
            entry("t/:tenant/agreement/text", t -> NO_ID),
            entry("t/:tenant/agreement/:id?", t -> t.agreement().toString()),
            entry("t/:tenant/audit/:id?", t -> t.entry().toString()),
            entry("t/:tenant/credentials/:id?", t -> t.credential().toString()),
            entry("t/:tenant/leaving", t -> NO_ID),
            entry("t/:tenant/leaving/notice", t -> NO_ID),
            entry("t/:tenant/instructions/new", t -> NO_ID),
            entry("t/:tenant/instructions/ledger", t -> NO_ID),
            entry("t/:tenant/instructions/approval", t -> NO_ID),
            entry("t/:tenant/instructions/:id/compare", t -> t.instruction().toString()),
            entry("t/:tenant/instructions/:id?", t -> t.instruction().toString()),
            entry("t/:tenant/members/:id?", t -> t.member().toString()),
            entry("t/:tenant/in-force", t -> NO_ID),
            entry("t/:tenant/notices/:id?", t -> t.notice().toString()),
            entry("t/:tenant/opendsr", t -> NO_ID),
            entry("t/:tenant/requests/bulk/:id?", t -> t.request().toString()),
            entry("t/:tenant/requests/export", t -> NO_ID),
            entry("t/:tenant/requests/import", t -> NO_ID),
            entry("t/:tenant/requests/new", t -> NO_ID),
            entry("t/:tenant/requests/retention", t -> NO_ID),
            entry("t/:tenant/requests/:id?", t -> t.request().toString()),
            entry("t/:tenant/subprocessors/export", t -> NO_ID),
            entry("t/:tenant/subprocessors/notices/:id?", t -> t.instruction().toString()),
            entry("t/:tenant/subprocessors/:id?", t -> t.instruction().toString()),
            entry("t/:tenant/support-access", t -> NO_ID),
            entry("staff", t -> NO_ID),
            entry("staff/agreement-templates/draft", t -> NO_ID),
            entry("staff/agreement-templates/:number?", t -> "2"),
            entry("staff/agreements", t -> NO_ID),
            entry("staff/audit/:id?", t -> t.entry().toString()),
            entry("staff/catalogues/:id?", t -> t.instruction().toString()),
            entry("staff/instruction-templates/:id?", t -> t.instruction().toString()),
            entry("staff/instruction-templates/new", t -> NO_ID),
            entry("staff/leaving/:id?", t -> t.tenant().toString()),
            entry("staff/new-tenant", t -> NO_ID),
            entry("staff/people/:id?", t -> t.member().toString()),
            entry("staff/subprocessor-changes/new", t -> NO_ID),
            entry("staff/subprocessor-changes/:id?", t -> t.instruction().toString()),
            entry("staff/subprocessors/new", t -> NO_ID),
            entry("staff/subprocessors/:id?", t -> t.instruction().toString()),
            entry("staff/systems/:id?", t -> t.instruction().toString()),
            entry("staff/tenants/:id?", t -> t.tenant().toString())));

    @Autowired
    private ApplicationContext portal;

    private final List<String> leaks = new ArrayList<>();
    private int attempts;

    @Test
    void nobodySeesAnythingOfAnotherTenantAtAnyAddress() {
        VictimTenant victim = new VictimTenant(portal, "-routes");
        Attackers attackers = new Attackers(portal, victim);
        Set<String> ids;
        try (TenantRows stored = new TenantRows(victim.cast().id().value())) {
            ids = stored.ids();
            Map<String, String> before = stored.now();
            attackers.all().forEach((name, actor) -> attack(name, actor, victim, attackers, ids));
            assertThat(stored.now()).isEqualTo(before);
        }
        System.out.println("Isolation of routes: " + ROWS.size() + " routes, "
                + (attackers.all().size() - 1) + " attackers, " + attempts + " attempts, leaks: " + leaks.size());
        assertThat(leaks).isEmpty();
        assertThat(attempts).isGreaterThanOrEqualTo(300);
    }

    private void attack(
            String name,
            Supplier<@Nullable Actor> attacker,
            VictimTenant victim,
            Attackers attackers,
            Set<String> ids) {
        Actor actor = attacker.get();
        if (actor == null || actor.kind() == Actor.Kind.API || actor.kind() == Actor.Kind.MACHINE) {
            return; // The door is before the screens: see ForeignSessionJourneyTest and ApiDoorTest.
        }
        boolean inVictim =
                actor.tenant() != null && actor.tenant().equals(victim.cast().id());
        signIn(actor);
        assertThat(RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                        .filter(route -> route.getNavigationTarget().getName().startsWith("works.metric.portal."))
                        .map(route -> route.getTemplate()))
                .as("every route has a row, and every row a route")
                .containsExactlyInAnyOrderElementsOf(ROWS.keySet());
        Targets stolen = victim.targets().getFirst();
        Targets nobody = Targets.ofNobody();
        ROWS.forEach((route, id) -> {
            if (PUBLIC.contains(route)) {
                return;
            }
            List<String> aliases = route.contains(":tenant")
                    ? List.of(victim.alias(), attackers.home().tenant().alias())
                    : List.of(NO_ID);
            for (String alias : aliases) {
                String said = answer(route, alias, id.apply(stolen));
                String attempt = route + " of " + alias + " by " + name;
                boolean own = alias.equals(attackers.home().tenant().alias());
                boolean register = attackers.readsTheRegister(actor) && (inVictim || REGISTERS.contains(route));
                judge(attempt, said, register, stolen, ids);
                boolean hasId = !id.apply(stolen).isEmpty();
                boolean mustRefuse = !register && (alias.equals(victim.alias()) || hasId);
                if (mustRefuse && REFUSALS.stream().noneMatch(said::contains)) {
                    leaks.add(attempt + " is not refused: " + said);
                }
                if (hasId && !register || (!own && !inVictim && !route.startsWith("staff"))) {
                    String other = own || inVictim || route.startsWith("staff") ? alias : "nobody-9";
                    String expected = answer(route, other, id.apply(nobody));
                    if (!said.equals(expected)) {
                        leaks.add(attempt + " differs from an address of nobody: " + said + " / " + expected);
                    }
                }
            }
        });
        filters(name, attackers.home().tenant().alias(), stolen, ids);
    }

    /** Filters and keys of somebody else in the address of one's own list. */
    private void filters(String name, String alias, Targets stolen, Set<String> ids) {
        String key = works.metric.portal.access.PageKey.write("1", stolen.request());
        for (String address : List.of(
                "audit?subject=" + stolen.request() + "&actor=" + stolen.member(),
                "audit?after=" + key,
                "requests?after=" + key,
                "requests?reference=" + stolen.reference(),
                "requests?page=" + key,
                "requests?page=-" + key,
                "members?page=" + key,
                "credentials?page=" + key,
                "opendsr?after=" + key,
                "notices?page=" + key,
                "instructions?page=" + key,
                "agreement?page=" + key,
                "support-access?page=" + key)) {
            attempts++;
            visit("t/" + alias + "/" + address);
            // A filter that was typed is shown again in its field, and only there.
            judge(address + " by " + name, screen(), false, stolen, ids);
        }
    }

    private String answer(String route, String alias, String id) {
        attempts++;
        String address = route.replace(":tenant", alias)
                .replace("/:id?", id.isEmpty() ? "" : "/" + id)
                .replace(":id", id);
        try {
            visit(address);
            return screen();
        } catch (RuntimeException thrown) {
            return "Fault: " + thrown;
        }
    }

    private void judge(String attempt, String said, boolean register, Targets stolen, Set<String> ids) {
        String all = stolen.without(said
                        + UI.getCurrent().getElement().getOuterHTML()
                        + UI.getCurrent().getElement().getTextRecursively())
                .toLowerCase(Locale.ROOT);
        if (said.startsWith("Fault: ")) {
            leaks.add(attempt + " breaks: " + said);
        }
        List<String> forbidden = new ArrayList<>(List.of(VictimTenant.SECRET));
        if (!register) {
            forbidden.add(VictimTenant.REGISTER + " ");
            forbidden.add(VictimTenant.REFERENCES.toLowerCase(Locale.ROOT));
            forbidden.addAll(ids);
        }
        forbidden.stream().filter(all::contains).forEach(word -> leaks.add(attempt + " shows " + word + ": " + said));
    }
}
