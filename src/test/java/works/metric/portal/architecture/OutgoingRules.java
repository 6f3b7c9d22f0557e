package works.metric.portal.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import works.metric.portal.signin.EgressClient;

/** Who calls other machines: {@link EgressClient}, and nobody beside it. */
final class OutgoingRules {

    /** What opens a connection by itself, or looks a name up. Its list of public suffixes calls nobody. */
    private static final String OPEN_CONNECTIONS = "java\\.net\\.http\\..*"
            + "|java\\.net\\.(HttpURLConnection|URLConnection|JarURLConnection|Socket|DatagramSocket|MulticastSocket)"
            + "|java\\.nio\\.channels\\.(SocketChannel|AsynchronousSocketChannel|DatagramChannel)"
            + "|javax\\.net\\.(ssl\\.)?(SSL)?Socket(Factory)?|javax\\.net\\.ssl\\.HttpsURLConnection"
            + "|org\\.apache\\.hc\\.(core5|client5)\\.(?!http\\.psl\\.).*|okhttp3\\..*|reactor\\.netty\\..*"
            + "|org\\.springframework\\.http\\.client\\.(Simple|Jdk|HttpComponents|Jetty|Reactor)\\w*"
            + "|org\\.springframework\\.web\\.reactive\\..*"
            + "|com\\.nimbusds\\.(jose\\.util\\.DefaultResourceRetriever|jose\\.jwk\\.source\\.RemoteJWKSet"
            + "|oauth2\\.sdk\\.http\\..*)";

    private static final Set<String> OPEN_BY_THEMSELVES = Set.of(
            "openConnection",
            "openStream",
            "getByName",
            "getAllByName",
            "withJwkSetUri",
            "withIssuerLocation",
            "fromIssuerLocation",
            "fromOidcIssuerLocation");

    /** Libraries that call other machines by a client of their own unless they are given one. */
    private static final String CALL_THROUGH_OTHERS =
            "org\\.springframework\\.web\\.client\\.(RestTemplate|RestClient(\\$.*)?|RestOperations)"
                    + "|org\\.springframework\\.security\\.oauth2\\.client\\.(oidc\\.)?userinfo\\.\\w+Service"
                    + "|org\\.springframework\\.security\\.oauth2\\.client\\.endpoint\\.\\w+ResponseClient"
                    + "|org\\.springframework\\.security\\.oauth2\\.jwt\\.NimbusJwtDecoder"
                    + "|com\\.nimbusds\\.jose\\.jwk\\.source\\.JWKSourceBuilder";

    private OutgoingRules() {}

    /** By the name of the sample that breaks it. */
    static Map<String, ArchRule> all() {
        return Map.of(
                "OutgoingCall",
                noClasses()
                        .that(not(nameMatching("works\\.metric\\.portal\\.signin\\.Egress\\w+(\\$.*)?")))
                        .should()
                        .dependOnClassesThat()
                        .haveNameMatching(OPEN_CONNECTIONS)
                        .orShould()
                        .callMethodWhere(describe(
                                "opens a connection",
                                (JavaCall<?> call) -> OPEN_BY_THEMSELVES.contains(call.getName())))
                        .because("one client calls other machines, and checks each address"),
                "UnguardedCall",
                classes()
                        .that(useSomethingThatCalls())
                        .should()
                        .callMethodWhere(describe("asks EgressClient", (JavaCall<?> call) -> call.getTargetOwner()
                                .isEquivalentTo(EgressClient.class)))
                        .because("what a library calls goes through the one client"));
    }

    private static DescribedPredicate<JavaClass> useSomethingThatCalls() {
        return describe("use a library that calls other machines", user -> user.getDirectDependenciesFromSelf().stream()
                .anyMatch(used -> used.getTargetClass().getName().matches(CALL_THROUGH_OTHERS)));
    }
}
