package works.metric.portal.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Service;

/** The rules that look inside modules. The borders between modules are checked by Spring Modulith. */
final class HouseRules {

    private static final String[] SCREENS = {"..ui..", "..uikit..", "..shell.."};

    /** What asks for no permission, for jobs and plumbing. */
    private static final String UNGUARDED =
            ".*\\.(TenantDirectory|Recipients|ScopedTransaction|PdfPress|CaseLedger|ResultIntake|EndUserSubprocessors|SystemNames|IssuedDocuments|InstructionLedger|SubprocessorLedger|Signatories)";

    private static final Set<String> CLOCKS = Set.of(
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.LocalTime.now",
            "java.time.Year.now",
            "java.time.YearMonth.now",
            "java.lang.System.currentTimeMillis",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.time.Clock.tick");

    private static final Set<String> PAST_THE_WALL = Set.of(
            "createNativeQuery",
            "createNativeMutationQuery",
            "createMutationQuery",
            "createNamedQuery",
            "createStoredProcedureQuery",
            "createStoredProcedureCall",
            "createSQLQuery",
            "openStatelessSession",
            "createStatelessSession",
            "doWork",
            "doReturningWork",
            "executeUpdate",
            "runWithConnection",
            "callWithConnection");

    private HouseRules() {}

    /** By the name of the sample that breaks it. */
    static Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put(
                "OrderService",
                noClasses()
                        .that()
                        .areAnnotatedWith(Service.class)
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("com.vaadin..")
                        .because("services know no screen"));
        rules.put(
                "Orders",
                classes()
                        .that()
                        .areAnnotatedWith(Service.class)
                        .should()
                        .haveSimpleNameEndingWith("Service")
                        .andShould()
                        .notHaveModifier(JavaModifier.FINAL)
                        .because("the permission check stands before classes of that name"));
        rules.put(
                "UnguardedService",
                classes()
                        .that()
                        .haveSimpleNameEndingWith("Service")
                        .and()
                        .arePublic()
                        .and()
                        .areNotInterfaces()
                        .should()
                        .beAnnotatedWith(Service.class)
                        .because("the permission check stands before annotated classes"));
        rules.put(
                "InheritingService",
                classes()
                        .that()
                        .areAnnotatedWith(Service.class)
                        .should(ArchCondition.from(extendsNothing()))
                        .because("the permission check does not see methods of a superclass"));
        rules.put(
                "Everybody",
                noClasses()
                        .that()
                        .resideOutsideOfPackage("works.metric.portal.support..")
                        .and()
                        .doNotHaveFullyQualifiedName("works.metric.portal.systems.TaskQueue")
                        .and()
                        .doNotHaveFullyQualifiedName("works.metric.portal.leaving.LeavingDeskService")
                        .and()
                        .doNotHaveFullyQualifiedName("works.metric.portal.agreements.CountersignService")
                        .and()
                        .doNotHaveFullyQualifiedName("works.metric.portal.agreements.OwnPaperAnswerService")
                        .and()
                        .doNotHaveFullyQualifiedName("works.metric.portal.agreements.AccessionAnswerService")
                        .and()
                        .doNotHaveFullyQualifiedName("works.metric.portal.subprocessors.SubprocessorProgressService")
                        .and()
                        .doNotHaveFullyQualifiedName("works.metric.portal.subprocessors.ContractCopyService")
                        .should()
                        .callMethodWhere(calls("works.metric.portal.access.TenantScope", Set.of("acrossTenants")))
                        .because(
                                "only the queues of MetricWorks, that of a processing system and the notices of MetricWorks' own register read"
                                        + " across tenants"));
        rules.put(
                "PastTheWall",
                noClasses()
                        .should()
                        .callMethodWhere(calls("", PAST_THE_WALL))
                        .orShould()
                        .dependOnClassesThat()
                        .haveNameMatching(
                                "org\\.springframework\\.jdbc\\..*|java\\.sql\\..*Statement|.*\\.StatelessSession|"
                                        + Modifying.class.getName().replace(".", "\\.") + "|"
                                        + NativeQuery.class.getName().replace(".", "\\."))
                        .because("the tenant wall and the audit see only what the mapper writes row by row"));
        rules.putAll(OutgoingRules.all());
        rules.put(
                "NativeOrders",
                methods()
                        .that()
                        .areAnnotatedWith(Query.class)
                        .should()
                        .notBeAnnotatedWith(describe(
                                "a native query",
                                annotation -> Boolean.TRUE.equals(
                                        annotation.get("nativeQuery").orElse(false))))
                        .allowEmptyShould(true)
                        .because("a native statement could bind another tenant's id"));
        rules.put(
                "PublicRow",
                classes()
                        .that()
                        .areAnnotatedWith(Entity.class)
                        .or()
                        .areAssignableTo(Repository.class)
                        .should()
                        .notBePublic()
                        .because("rows do not leave their module"));
        rules.put(
                "PlumbingView",
                noClasses()
                        .that()
                        .resideInAnyPackage(SCREENS)
                        .should()
                        .dependOnClassesThat()
                        .haveNameMatching(UNGUARDED)
                        .because("screens ask services, which ask for permission"));
        rules.put(
                "OpenView",
                classes()
                        .that()
                        .areAnnotatedWith("com.vaadin.flow.router.Route")
                        .should()
                        .bePackagePrivate()
                        .andShould()
                        .beAnnotatedWith(sayingWhoMayOpenIt())
                        .because("a view is opened by its address, by those it names"));
        rules.put(
                "MarkupView",
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("com.vaadin.flow.component.Html")
                        .because("markup is never made of text"));
        rules.put(
                "Watch",
                noClasses()
                        .that(resideInAnyPackage("..")
                                .and(DescribedPredicate.not(
                                        nameMatching("works\\.metric\\.portal\\.access\\.(Ids|TimeConfig)"))))
                        .should()
                        .callMethodWhere(describe("reads a clock of its own", HouseRules::readsAClock))
                        .because("time comes from the one Clock"));
        rules.put(
                "OrderManager",
                noClasses()
                        .should()
                        .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Dto|DTO|Data|Info)")
                        .orShould()
                        .haveNameMatching(".*\\.Abstract[A-Z]\\w*")
                        .because("a name says what a thing is for"));
        return rules;
    }

    private static DescribedPredicate<JavaClass> extendsNothing() {
        return describe("extends nothing", service -> service.getRawSuperclass()
                .map(parent -> parent.isEquivalentTo(Object.class))
                .orElse(true));
    }

    private static DescribedPredicate<com.tngtech.archunit.core.domain.JavaAnnotation<?>> sayingWhoMayOpenIt() {
        Set<String> words = Set.of(
                "works.metric.portal.access.Requires",
                "works.metric.portal.access.SignedIn",
                "com.vaadin.flow.server.auth.AnonymousAllowed");
        return describe(
                "@Requires, @SignedIn or @AnonymousAllowed",
                annotation -> words.contains(annotation.getRawType().getName()));
    }

    private static DescribedPredicate<JavaCall<?>> calls(String owner, Set<String> names) {
        Predicate<CodeUnitCallTarget> named = target -> names.contains(target.getName())
                && (owner.isEmpty() || target.getOwner().getName().equals(owner));
        return describe("calls " + owner + " " + names, call -> named.test(call.getTarget()));
    }

    private static boolean readsAClock(JavaCall<?> call) {
        String target = call.getTargetOwner().getName() + "." + call.getTarget().getName();
        return CLOCKS.contains(target)
                && call.getTarget().getRawParameterTypes().stream()
                        .noneMatch(type -> type.getName().equals("java.time.Clock") && target.endsWith(".now"));
    }
}
