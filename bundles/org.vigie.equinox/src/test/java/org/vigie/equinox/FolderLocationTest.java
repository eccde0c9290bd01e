package org.vigie.equinox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLocationTest {

    @TempDir
    private Path folder;

    @Test
    void isSetOnce() throws IOException {
        FolderLocation location = new FolderLocation();
        assertThat(location.isSet()).isFalse();
        assertThatThrownBy(() -> location.getDataArea("x")).isInstanceOf(IOException.class);
        assertThat(location.set(Locations.url(folder), false)).isTrue();
        assertThat(location.getURL().getPath()).isEqualTo(folder + "/");
        assertThatThrownBy(() -> location.set(Locations.url(folder), false)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void belongsToOneAtATime() throws IOException {
        FolderLocation first = new FolderLocation();
        FolderLocation second = new FolderLocation();
        assertThat(first.set(Locations.url(folder), true)).isTrue();
        assertThat(second.set(Locations.url(folder), true)).as("locked").isFalse();
        assertThat(second.isSet()).as("another folder can be tried").isFalse();
        first.release();
        assertThat(second.set(Locations.url(folder), true)).isTrue();
        assertThat(second.isLocked()).isTrue();
        second.release();
        assertThat(second.isLocked()).isFalse();
    }

    @Test
    void hasAPlaceForTheDataOfEachBundle() throws IOException {
        FolderLocation location = new FolderLocation();
        Path spaced = folder.resolve("a folder");
        location.set(Locations.url(spaced), false);
        assertThat(location.getDataArea("/org.example").getPath())
                .as("Eclipse wants paths that are not escaped").isEqualTo(spaced + "/.metadata/.plugins/org.example/");
    }
}
