package works.metric.portal.subprocessors;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Who the processor is, from the operator's configuration (Annex I of Decision (EU) 2021/915). What is null was not
 * stated, and is shown as such.
 *
 * @param country ISO 3166-1 alpha-2
 * @param dpoEmail of the data protection officer, GDPR Art. 37
 * @param supervisoryAuthority GDPR Art. 51
 * @param helpEmail for people who cannot sign in
 * @param timeZone in which the register's dates are counted
 */
@Validated
@ConfigurationProperties("portal.processor")
public record ProcessorProfile(
        @NotBlank String legalName,
        @Nullable String registrationNo,
        @Nullable String address,
        @NotNull @Pattern(regexp = "[A-Z]{2}") String country,
        @Nullable String contactName,
        @Nullable @Email String contactEmail,
        @Nullable String dpoName,
        @NotBlank @Email String dpoEmail,
        @NotBlank String supervisoryAuthority,
        @NotBlank @Email String helpEmail,
        @NotNull ZoneId timeZone) {}
