package works.metric.portal.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.modulith.core.ApplicationModules;
import works.metric.portal.PortalApplication;

@Tag("architecture")
class HouseRulesTest {

    private static final Path SOURCES = Path.of("src/main/java");

    private static final JavaClasses PORTAL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("works.metric.portal");

    private static final JavaClasses VIOLATIONS = new ClassFileImporter().importPackages("violations");

    @TestFactory
    Stream<DynamicTest> portalKeepsEachRule() {
        return HouseRules.all().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getValue().getDescription(), () -> rule.getValue().check(PORTAL)));
    }

    @TestFactory
    Stream<DynamicTest> eachRuleCatchesItsSample() {
        return HouseRules.all().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> catches(rule)));
    }

    private static void catches(Map.Entry<String, ArchRule> rule) {
        EvaluationResult result = rule.getValue().evaluate(VIOLATIONS);
        assertThat(result.getFailureReport().getDetails())
                .as(rule.getValue().getDescription())
                .anyMatch(detail -> detail.matches("(?s).*violations\\.orders\\.(?:ui\\.)?" + rule.getKey() + "\\b.*"));
    }

    @Test
    void modulesKeepTheirBorders() {
        ApplicationModules.of(PortalApplication.class).verify();
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        List<String> silent = new ArrayList<>();
        try (Stream<Path> folders = Files.walk(SOURCES).filter(Files::isDirectory)) {
            for (Path folder : folders.toList()) {
                Path packageInfo = folder.resolve("package-info.java");
                if (hasSources(folder)
                        && (!Files.exists(packageInfo)
                                || !Files.readString(packageInfo).matches("(?s)/\\*\\*.*@NullMarked\\s+package .*"))) {
                    silent.add(folder.toString());
                }
            }
        }
        assertThat(silent).as("packages without a sentence or @NullMarked").isEmpty();
    }

    @Test
    void scriptsAndMarkupAreNeverPutTogetherFromText() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files =
                Files.walk(SOURCES).filter(file -> file.toString().endsWith(".java"))) {
            for (Path file : files.toList()) {
                found.addAll(Markup.in(file.getFileName().toString(), Files.readString(file)));
            }
        }
        assertThat(found).isEmpty();
        assertThat(Markup.in("A", "element.executeJs(\"alert('\" + name + \"')\");"))
                .hasSize(1);
        assertThat(Markup.in("A", "element.executeJs(\"this.focus($0)\", name);"))
                .isEmpty();
        assertThat(Markup.in("A", "element.setProperty(\"innerHTML\", name);")).hasSize(1);
    }

    private static boolean hasSources(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        }
    }
}
