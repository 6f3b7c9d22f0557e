package works.metric.portal.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import works.metric.portal.access.CredentialScope;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Role;
import works.metric.portal.credentials.CredentialState;

/** Every sentence is there in both languages, whole and well-formed; no screen has one of its own. */
@Tag("architecture")
class TranslationsTest {

    private static final Path FOLDER = Path.of("src/main/resources/vaadin-i18n");
    private static final Path SOURCES = Path.of("src/main/java/works/metric/portal");

    private static final Pattern STRING =
            Pattern.compile("\"\"\".*?\"\"\"|\"((?:\\\\.|[^\"\\\\\\n])*)\"", Pattern.DOTALL);
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)^\\s*//.*$");
    /** Words with a space between them: a sentence, if it is not one of the below. */
    private static final Pattern SENTENCE = Pattern.compile("\\p{L}{2,}.* .*\\p{L}|\\p{L}.* .*\\p{L}{2,}");
    /** A key as written in code, whole. */
    private static final Pattern KEY =
            Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?:\\.[A-Za-z0-9_]+(?:-[a-z0-9]+)*)+");

    private static final Pattern ACTION = Pattern.compile("[a-z]+(?:-[a-z]+)*\\.[a-z]+(?:-[a-z]+)*");

    private final Map<Locale, Properties> languages =
            Map.of(Texts.ENGLISH, load("translations.properties"), Texts.BOKMAL, load("translations_nb.properties"));

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(keys(Texts.BOKMAL)).isEqualTo(keys(Texts.ENGLISH));
        System.out.println("Texts in each language: " + keys(Texts.ENGLISH).size());
    }

    @Test
    void noKeyIsWrittenTwice() throws IOException {
        for (String file : List.of("translations.properties", "translations_nb.properties")) {
            List<String> twice = Files.readAllLines(FOLDER.resolve(file)).stream()
                    .filter(line -> !line.startsWith("#") && line.contains("="))
                    .map(line -> line.substring(0, line.indexOf('=')).strip())
                    .collect(Collectors.groupingBy(key -> key, Collectors.counting()))
                    .entrySet()
                    .stream()
                    .filter(entry -> entry.getValue() > 1)
                    .map(Map.Entry::getKey)
                    .toList();
            assertThat(twice).as(file).isEmpty();
        }
    }

    @Test
    void everyTextIsAPatternThatParses() {
        languages.forEach((locale, texts) -> texts.forEach((key, text) -> {
            MessageFormat format = new MessageFormat((String) text, locale);
            assertThat(format.format(new Object[] {1, 2, 3, 4, 5, 6, 7, 8, 9}))
                    .as((String) key)
                    .isNotBlank();
        }));
    }

    @Test
    void bothLanguagesTakeTheSameArguments() {
        List<String> differing = keys(Texts.ENGLISH).stream()
                .filter(key -> texts(Texts.BOKMAL).containsKey(key))
                .filter(key -> !arguments(Texts.ENGLISH, key).equals(arguments(Texts.BOKMAL, key)))
                .toList();
        assertThat(differing).isEmpty();
    }

    /** In a MessageFormat a single apostrophe vanishes, and takes the arguments after it along. */
    @Test
    void apostrophesAreWrittenTwice() {
        languages.forEach((locale, texts) -> {
            List<String> single = texts.stringPropertyNames().stream()
                    .filter(key -> hasSingleApostrophe(texts.getProperty(key)))
                    .toList();
            assertThat(single).as(locale.toString()).isEmpty();
        });
        assertThat(hasSingleApostrophe("It's")).isTrue();
        assertThat(hasSingleApostrophe("It''s '{'0'}'")).isFalse();
    }

    @Test
    void everyEnumThatIsShownHasItsWords() {
        List<String> missing = new ArrayList<>();
        for (Role role : Role.values()) {
            missing.addAll(missing("role." + role));
            missing.addAll(missing("role." + role + ".about"));
        }
        for (CredentialScope scope : CredentialScope.values()) {
            missing.addAll(missing("credentials.scope." + scope));
        }
        for (CredentialState state : CredentialState.values()) {
            missing.addAll(missing("credentials.state." + state));
        }
        for (Permission permission : Permission.values()) {
            missing.addAll(missing("permission." + permission));
        }
        for (works.metric.portal.identity.PersonState state : works.metric.portal.identity.PersonState.values()) {
            missing.addAll(missing("member.state." + state));
        }
        assertThat(missing).isEmpty();
    }

    /** Found in the source: two words with a dot, in a file that makes an audit entry. */
    @Test
    void everyAuditActionHasItsWords() throws IOException {
        Set<String> missing = new TreeSet<>();
        int[] actions = {0};
        forEachString(file -> makesEntries(file), (file, text) -> {
            if (ACTION.matcher(text).matches() && !keys(Texts.ENGLISH).contains(text)) {
                actions[0]++;
                missing.addAll(missing("audit.action." + text));
            }
        });
        System.out.println("Audit actions in the source: " + actions[0] + ", without words: " + missing.size());
        assertThat(missing).isEmpty();
        assertThat(actions[0]).isGreaterThan(20);
    }

    private static boolean makesEntries(Path file) {
        try {
            String source = Files.readString(file);
            return !file.toString().contains("/ui/")
                    && (source.contains("AuditableEvent") || source.matches("(?s).*new \\w+Event\\(.*"));
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    @Test
    void everyKeyThatCodeNamesIsThere() throws IOException {
        Set<String> prefixes = keys(Texts.ENGLISH).stream()
                .map(key -> key.substring(0, key.indexOf('.')))
                .collect(Collectors.toSet());
        List<String> missing = new ArrayList<>();
        // The documents' words are asked for without their first part.
        forEachString(file -> !file.toString().contains("/pdf/"), (file, text) -> {
            if (KEY.matcher(text).matches()
                    && prefixes.contains(text.substring(0, text.indexOf('.')))
                    && !NOT_A_KEY.test(text)
                    && !keys(Texts.ENGLISH).contains(text)
                    && !isPrefix(text)) {
                missing.add(file + ": " + text);
            }
        });
        assertThat(missing).isEmpty();
    }

    @Test
    void noScreenHasASentenceOfItsOwn() throws IOException {
        List<String> sentences = new ArrayList<>();
        forEachString(file -> file.toString().matches(".*/(ui|uikit|shell)/.*"), (file, text) -> {
            if (SENTENCE.matcher(text).find() && !NOT_FOR_READERS.test(text)) {
                sentences.add(file + ": " + text);
            }
        });
        assertThat(sentences).isEmpty();
        assertThat(SENTENCE.matcher("Request recorded").find()).isTrue();
    }

    /** Audit actions and names of files look like keys; the actions have their words under {@code audit.action}. */
    private static final Predicate<String> NOT_A_KEY = Pattern.compile(
                    ".*\\.(pdf|css|svg|png|ico|properties|json|sql|jrxml|csv)|portal\\.[a-z.-]+")
            .asMatchPredicate();

    /** What a screen says to the browser and to programmers: media queries, scripts, styles; and articles of law. */
    private static final Predicate<String> NOT_FOR_READERS = Pattern.compile(
                    "[\\s\\S]*(\\{|\\}|\\$\\d|;|=>|: |\\(|--|var\\(|min-|max-| 0 )[\\s\\S]*|(M|m)\\d[\\d .,-][\\s\\S]*|[a-z-]+( [a-z-]+)*|Art\\. [\\d ,–-]+ GDPR")
            .asMatchPredicate();

    /** What a throw statement says, or stands in a header, is not on a screen. */
    private static final Pattern UNSEEN =
            Pattern.compile("(?s)throw new [^;]+;|super\\(\"[^;]+;|@Meta[^\\n]+|@Viewport[^\\n]+|setHeader\\([^;]+;");

    private boolean isPrefix(String text) {
        return keys(Texts.ENGLISH).stream().anyMatch(key -> key.startsWith(text + "."))
                || keys(Texts.ENGLISH).contains("audit.action." + text);
    }

    private List<String> missing(String key) {
        return languages.keySet().stream()
                .filter(locale -> !texts(locale).containsKey(key))
                .map(locale -> locale + ": " + key)
                .toList();
    }

    private Set<String> keys(Locale locale) {
        return new TreeSet<>(texts(locale).stringPropertyNames());
    }

    private Properties texts(Locale locale) {
        return languages.get(locale);
    }

    private Set<String> arguments(Locale locale, String key) {
        Matcher matcher =
                Pattern.compile("(?<!')\\{(\\d+)").matcher(texts(locale).getProperty(key));
        Set<String> found = new TreeSet<>();
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static boolean hasSingleApostrophe(String text) {
        return text.replace("''", "").replaceAll("'[{}]+'", "").contains("'");
    }

    private interface Found {
        void string(Path file, String text);
    }

    private static void forEachString(Predicate<Path> wanted, Found found) throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .filter(wanted)
                    .toList()) {
                Matcher strings = STRING.matcher(
                        UNSEEN.matcher(COMMENT.matcher(Files.readString(file)).replaceAll(""))
                                .replaceAll(""));
                while (strings.find()) {
                    if (strings.group(1) != null) {
                        found.string(SOURCES.relativize(file), strings.group(1));
                    }
                }
            }
        }
    }

    private static Properties load(String file) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve(file))) {
            texts.load(reader);
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
        return texts;
    }
}
