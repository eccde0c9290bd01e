package org.vigie.linker.evidence;

import org.osgi.service.component.annotations.Component;
import org.vigie.linker.Linker;
import org.vigie.linker.LinkerType;
import org.vigie.linker.Story;

/** Judges by the claims of two stories, and by their texts. */
@Component
@LinkerType(id = "evidence", version = 1)
public final class EvidenceLinker implements Linker {

    @Override
    public Profile profile(Story story) {
        return StoryProfile.of(story);
    }
}
