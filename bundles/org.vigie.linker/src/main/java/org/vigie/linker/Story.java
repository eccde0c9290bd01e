package org.vigie.linker;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.vigie.model.Claim;
import org.vigie.model.PartialDate;
import org.vigie.model.ReportId;
import org.vigie.model.Subject;

/**
 * What one report tells of one incident.
 *
 * @param source the id of who published it
 * @param title the report's; may be empty
 * @param text the report's
 * @param claims those of this subject
 */
@ProviderType
public record Story(ReportId report, String source, String title, String text, Optional<PartialDate> published,
        Subject subject,
        List<Claim> claims) {

    public Story {
        Objects.requireNonNull(report);
        Objects.requireNonNull(source);
        Objects.requireNonNull(title);
        Objects.requireNonNull(text);
        Objects.requireNonNull(published);
        Objects.requireNonNull(subject);
        claims = List.copyOf(claims);
    }
}
