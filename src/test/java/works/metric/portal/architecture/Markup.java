package works.metric.portal.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds scripts joined with text, and markup set on an element, in Java source. */
final class Markup {

    private static final Pattern SCRIPT = Pattern.compile(
            "\\b(?:executeJs|executeJavaScript|callJsFunction)\\s*\\(([^;]*?)\\)\\s*[;.]", Pattern.DOTALL);
    private static final Pattern STRING = Pattern.compile("\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\])*\"", Pattern.DOTALL);
    private static final Pattern SINK = Pattern.compile("\"(?:innerHTML|outerHTML|srcdoc)\"");

    private Markup() {}

    static List<String> in(String name, String source) {
        List<String> found = new ArrayList<>();
        Matcher script = SCRIPT.matcher(source);
        while (script.find()) {
            if (firstArgument(STRING.matcher(script.group(1)).replaceAll("S")).contains("+")) {
                found.add(name + ": " + script.group());
            }
        }
        Matcher sink = SINK.matcher(source);
        while (sink.find()) {
            found.add(name + ": " + sink.group());
        }
        return found;
    }

    private static String firstArgument(String arguments) {
        int comma = arguments.indexOf(',');
        return comma < 0 ? arguments : arguments.substring(0, comma);
    }
}
