package works.metric.portal.opendsr;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What is sent, as bytes. */
final class Message {

    private static final JsonMapper MAPPER = new JsonMapper();

    private Message() {}

    static byte[] bytes(Map<String, Object> content) {
        return MAPPER.writeValueAsBytes(content);
    }
}
