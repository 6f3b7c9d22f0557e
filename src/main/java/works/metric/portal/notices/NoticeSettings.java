package works.metric.portal.notices;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * @param publicUrl under which people reach the portal; links in mails begin with it
 * @param mail how the portal writes
 */
@Validated
@ConfigurationProperties("portal")
record NoticeSettings(
        @NotNull(message = "portal.public-url is missing: the address people open, such as https://portal.example.com")
        URI publicUrl,

        @Valid @NotNull(message = "portal.mail.from is missing: the address the portal writes from")
        Mail mail) {

    /** @param from the sender's address, alone and without a name */
    record Mail(@NotBlank @Email String from) {}

    String link(String path) {
        return publicUrl.toString().replaceAll("/+$", "") + path;
    }
}
