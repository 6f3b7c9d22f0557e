package works.metric.portal.apidocs;

import java.util.Map;
import java.util.function.Predicate;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes an OpenAPI document as one page of HTML: every operation with its fields, examples and answers. */
public final class ApiDocumentation {

    private static final JsonMapper PRETTY = JsonMapper.builder()
            .enable(tools.jackson.databind.SerializationFeature.INDENT_OUTPUT)
            .build();

    private final JsonNode document;
    private final String address;
    private final StringBuilder html = new StringBuilder(64 * 1024);

    private ApiDocumentation(JsonNode document, String address) {
        this.document = document;
        this.address = address;
    }

    /** @param address that the document itself is served at */
    public static String page(byte[] document, String address) {
        return new ApiDocumentation(PRETTY.readTree(document), address).html();
    }

    private String html() {
        String title = text(document.at("/info/title"));
        html.append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
                .append(title)
                .append("</title><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .append("<link rel=\"stylesheet\" href=\"/styles/api-docs.css\"></head><body><main><h1>")
                .append(title)
                .append("</h1>");
        paragraph(document.at("/info/description"));
        paragraph(document.at("/components/securitySchemes/credential/description"));
        html.append("<p><a href=\"").append(HtmlUtils.htmlEscape(address)).append("\">openapi.json</a></p>");
        if (document.has("tags")) {
            contents();
            document.get("tags").forEach(this::group);
        } else {
            html.append("<h2>Calls</h2>");
            operations(operation -> true);
        }
        if (document.has("webhooks")) {
            html.append("<h2>Callbacks</h2>");
            operation("post", "status_callback_urls", document.at("/webhooks/statusCallback/post"));
        }
        html.append("<h2>Fields</h2>");
        document.at("/components/schemas").properties().forEach(this::schema);
        return html.append("</main></body></html>").toString();
    }

    private void contents() {
        html.append("<nav aria-label=\"Contents\"><ul>");
        document.get("tags").forEach(tag -> html.append("<li><a href=\"#")
                .append(anchor(tag.get("name")))
                .append("\">")
                .append(text(tag.get("name")))
                .append("</a></li>"));
        html.append("</ul></nav>");
    }

    private void group(JsonNode tag) {
        html.append("<h2 id=\"")
                .append(anchor(tag.get("name")))
                .append("\">")
                .append(text(tag.get("name")))
                .append("</h2>");
        paragraph(tag.path("description"));
        operations(operation -> operation.at("/tags/0").equals(tag.get("name")));
    }

    private void operations(Predicate<JsonNode> wanted) {
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(verb -> {
                    if (wanted.test(verb.getValue())) {
                        operation(verb.getKey(), path.getKey(), verb.getValue());
                    }
                }));
    }

    private void operation(String verb, String path, JsonNode operation) {
        html.append("<section><h3><code><b>")
                .append(verb.toUpperCase(java.util.Locale.ROOT))
                .append("</b> ")
                .append(HtmlUtils.htmlEscape(path))
                .append("</code></h3>");
        paragraph(operation.path("summary"));
        paragraph(operation.path("description"));
        for (JsonNode parameter : operation.path("parameters")) {
            html.append("<p><code>")
                    .append(text(parameter.get("name")))
                    .append("</code> ")
                    .append(text(parameter.get("description")))
                    .append("</p>");
        }
        example("Example", operation.at("/requestBody/content/application~1json/example"));
        html.append("<dl>");
        operation.get("responses").properties().forEach(this::answer);
        html.append("</dl></section>");
    }

    private void answer(Map.Entry<String, JsonNode> answer) {
        JsonNode told = answer.getValue().has("$ref")
                ? document.at(answer.getValue().get("$ref").stringValue().substring(1))
                : answer.getValue();
        html.append("<dt>")
                .append(HtmlUtils.htmlEscape(answer.getKey()))
                .append("</dt><dd>")
                .append(text(told.get("description")));
        if (answer.getKey().startsWith("2")) {
            example("Answer", told.at("/content/application~1json/example"));
        }
        html.append("</dd>");
    }

    private void schema(Map.Entry<String, JsonNode> schema) {
        html.append("<section><h3>")
                .append(HtmlUtils.htmlEscape(schema.getKey()))
                .append("</h3>");
        paragraph(schema.getValue().path("description"));
        html.append("<dl>");
        schema.getValue().path("properties").properties().forEach(field -> {
            boolean required = schema.getValue().path("required").valueStream().anyMatch(name -> name.stringValue()
                    .equals(field.getKey()));
            html.append("<dt><code>")
                    .append(HtmlUtils.htmlEscape(field.getKey()))
                    .append("</code>")
                    .append(required ? " required" : "")
                    .append("</dt><dd>")
                    .append(text(field.getValue().path("description")));
            if (field.getValue().has("enum")) {
                html.append(" <code>")
                        .append(text(field.getValue().get("enum")))
                        .append("</code>");
            }
            html.append("</dd>");
        });
        html.append("</dl></section>");
    }

    private void example(String label, JsonNode example) {
        if (!example.isMissingNode()) {
            html.append("<details><summary>")
                    .append(label)
                    .append("</summary><pre>")
                    .append(HtmlUtils.htmlEscape(PRETTY.writeValueAsString(example)))
                    .append("</pre></details>");
        }
    }

    private void paragraph(JsonNode words) {
        if (!words.isMissingNode()) {
            html.append("<p>").append(text(words)).append("</p>");
        }
    }

    private static String anchor(JsonNode name) {
        return name.stringValue().replaceAll("[^A-Za-z0-9]+", "-");
    }

    private static String text(JsonNode node) {
        return HtmlUtils.htmlEscape(node.isString() ? node.stringValue() : node.isMissingNode() ? "" : node.toString());
    }
}
