package dev.sluice.fixes;

import static dev.sluice.fixes.FixVerifier.members;

import org.junit.jupiter.api.Test;

/** A resource that is handed over in the end is closed where a failure leaves before that. */
final class HandOverFixTest {
  @Test
  void factoryClosesWhatItCannotSetUp() {
    members(
            """
              Socket connect(SocketAddress address) throws IOException {
                Socket socket = new Socket(); // not connected yet
                socket.bind(null);
                socket.connect(address);
                return socket;
              }
            """)
        .becomesMembers(
            """
              Socket connect(SocketAddress address) throws IOException {
                Socket socket = new Socket(); // not connected yet
                try {
                  socket.bind(null);
                  socket.connect(address);
                } catch (Throwable failure) {
                  try (socket) {
                    throw failure;
                  }
                }
                return socket;
              }
            """);
  }

  @Test
  void closeFailureThatNothingHandlesIsSuppressed() {
    members(
            """
              FileInputStream openQuietly() throws FileNotFoundException {
                FileInputStream in = new FileInputStream(file);
                if (flag()) {
                  throw new FileNotFoundException();
                }
                return in;
              }
            """)
        .becomesMembers(
            """
              FileInputStream openQuietly() throws FileNotFoundException {
                FileInputStream in = new FileInputStream(file);
                try {
                  if (flag()) {
                    throw new FileNotFoundException();
                  }
                } catch (Throwable failure) {
                  try {
                    in.close();
                  } catch (Throwable closeFailure) {
                    failure.addSuppressed(closeFailure);
                  }
                  throw failure;
                }
                return in;
              }
            """);
  }

  @Test
  void guardEndsBeforeTheFieldTakesTheResource() {
    members(
            """
              private FileInputStream in;
              int open() throws IOException {
                FileInputStream in = new FileInputStream(file);
                int first = in.read();
                this.in = in;
                io();
                return first;
              }
            """)
        .becomesMembers(
            """
              private FileInputStream in;
              int open() throws IOException {
                FileInputStream in = new FileInputStream(file);
                int first;
                try {
                  first = in.read();
                } catch (Throwable failure) {
                  try (in) {
                    throw failure;
                  }
                }
                this.in = in;
                io();
                return first;
              }
            """);
  }

  @Test
  void constructorThatMayThrowStandsInsideTheGuard() {
    members(
            """
              final Reader reader;
              Case(String charset) throws IOException {
                reader = new BufferedReader(new InputStreamReader(new FileInputStream(file), charset));
              }
              static Reader open(String charset) throws IOException {
                return new InputStreamReader(new FileInputStream(file), charset);
              }
            """)
        .becomesMembers(
            """
              final Reader reader;
              Case(String charset) throws IOException {
                FileInputStream fileInputStream = new FileInputStream(file);
                try {
                  reader = new BufferedReader(new InputStreamReader(fileInputStream, charset));
                } catch (Throwable failure) {
                  try (fileInputStream) {
                    throw failure;
                  }
                }
              }
              static Reader open(String charset) throws IOException {
                FileInputStream fileInputStream = new FileInputStream(file);
                try {
                  return new InputStreamReader(fileInputStream, charset);
                } catch (Throwable failure) {
                  try (fileInputStream) {
                    throw failure;
                  }
                }
              }
            """);
  }

  @Test
  void guardBeginsWhereTheBranchesMeet() {
    members(
            """
              Socket open(Proxy proxy) throws IOException {
                Socket socket;
                if (proxy != null) {
                  socket = new Socket(proxy);
                } else {
                  socket = new Socket();
                }
                socket.bind(null);
                return socket;
              }
            """)
        .becomesMembers(
            """
              Socket open(Proxy proxy) throws IOException {
                Socket socket;
                if (proxy != null) {
                  socket = new Socket(proxy);
                } else {
                  socket = new Socket();
                }
                try {
                  socket.bind(null);
                } catch (Throwable failure) {
                  try (socket) {
                    throw failure;
                  }
                }
                return socket;
              }
            """);
  }

  @Test
  void closesOnOtherPathsStay() {
    members(
            """
              Socket open() throws IOException {
                final Socket socket = new Socket();
                final InputStream in = socket.getInputStream();
                if (in.read() < 0) {
                  socket.close();
                  return null;
                }
                return socket;
              }
            """)
        .becomesMembers(
            """
              Socket open() throws IOException {
                final Socket socket = new Socket();
                try {
                  final InputStream in = socket.getInputStream();
                  if (in.read() < 0) {
                    socket.close();
                    return null;
                  }
                } catch (Throwable failure) {
                  try (socket) {
                    throw failure;
                  }
                }
                return socket;
              }
            """);
  }

  @Test
  void returnOfAWrapperStandsInsideTheGuard() {
    members(
            """
              Optional<ServerSocket> open(SocketAddress address) {
                try {
                  ServerSocket server = new ServerSocket();
                  server.bind(address);
                  return Optional.of(server);
                } catch (IOException e) {
                  work();
                }
                return Optional.empty();
              }
            """)
        .becomesMembers(
            """
              Optional<ServerSocket> open(SocketAddress address) {
                try {
                  ServerSocket server = new ServerSocket();
                  try {
                    server.bind(address);
                    return Optional.of(server);
                  } catch (Throwable failure) {
                    try (server) {
                      throw failure;
                    }
                  }
                } catch (IOException e) {
                  work();
                }
                return Optional.empty();
              }
            """);
  }

  @Test
  void closesWhatAnotherPathForgets() {
    members(
            """
              InputStream open() throws IOException {
                FileInputStream in = new FileInputStream(file);
                if (in.read() < 0) {
                  return null;
                }
                return in;
              }
            """)
        .becomesMembers(
            """
              InputStream open() throws IOException {
                FileInputStream in = new FileInputStream(file);
                boolean isOpen = true;
                try {
                  if (in.read() < 0) {
                    return null;
                  }
                  isOpen = false;
                  return in;
                } catch (Throwable failure) {
                  FileInputStream unclosed = isOpen ? in : null;
                  try (unclosed) {
                    isOpen = false;
                    throw failure;
                  }
                } finally {
                  if (isOpen) {
                    in.close();
                  }
                }
              }
            """);
  }

  @Test
  void doesNotCloseWhatWasHandedOverBeforeTheFailure() {
    members(
            """
              private InputStream in;
              void open() throws IOException {
                FileInputStream in = new FileInputStream(file);
                if (flag()) {
                  in.read();
                  this.in = in;
                  io();
                }
                this.in = in;
              }
            """)
        .becomesMembers(
            """
              private InputStream in;
              void open() throws IOException {
                FileInputStream in = new FileInputStream(file);
                boolean isOpen = true;
                try {
                  if (flag()) {
                    in.read();
                    this.in = in;
                    isOpen = false;
                    io();
                  }
                } catch (Throwable failure) {
                  FileInputStream unclosed = isOpen ? in : null;
                  try (unclosed) {
                    throw failure;
                  }
                }
                this.in = in;
              }
            """);
  }

  @Test
  void doesNotGuessWhetherACallThatFailsHadTakenTheResource() {
    members(
            """
              private InputStream in;
              static native int size() throws IOException;
              static final class Holder {
                static List<InputStream> kept;
                Holder(InputStream in) {
                  kept.add(in);
                }
              }
              void open() throws IOException {
                FileInputStream in = new FileInputStream(file);
                in.read();
                List.of(size(), new Holder(in));
              }
            """)
        .isRefused(Refusal.FAILS_AFTER_HAND_OVER);
  }

  @Test
  void doesNotCloseWhatIsOverwrittenWhileOneBranchHasIt() {
    members(
            """
              private InputStream in;
              void open() throws IOException {
                FileInputStream in = new FileInputStream(file);
                if (flag()) {
                  this.in = in;
                }
                in = null;
              }
            """)
        .isRefused(Refusal.OPEN_ON_NORMAL_PATH);
  }

  @Test
  void headerDoesNotNameAParameterThatGotAnotherValue() {
    members(
            """
              FileInputStream open(FileInputStream in) throws IOException {
                in = new FileInputStream(file);
                if (flag()) {
                  in.read();
                }
                return in;
              }
            """)
        .becomesMembers(
            """
              FileInputStream open(FileInputStream in) throws IOException {
                in = new FileInputStream(file);
                try {
                  if (flag()) {
                    in.read();
                  }
                } catch (Throwable failure) {
                  FileInputStream unclosed = in;
                  try (unclosed) {
                    throw failure;
                  }
                }
                return in;
              }
            """);
  }

  @Test
  void doesNotCloseWhatOneBranchBorrowed() {
    members(
            """
              private Socket shared;
              Socket open() throws IOException {
                Socket socket;
                if (flag()) {
                  socket = shared;
                } else {
                  socket = new Socket();
                }
                socket.bind(null);
                return socket;
              }
            """)
        .becomesMembers(
            """
              private Socket shared;
              Socket open() throws IOException {
                Socket socket;
                Socket opened = null;
                if (flag()) {
                  socket = shared;
                } else {
                  socket = opened = new Socket();
                }
                try {
                  socket.bind(null);
                } catch (Throwable failure) {
                  Socket unclosed = opened;
                  try (unclosed) {
                    throw failure;
                  }
                }
                return socket;
              }
            """);
  }

  @Test
  void constructorCallCannotStandInATry() {
    members(
            """
              Case(Reader reader) {}
              Case(String charset) throws IOException {
                this(new InputStreamReader(new FileInputStream(file), charset));
              }
            """)
        .isRefused(Refusal.CONSTRUCTOR_CALL);
  }

  @Test
  void doesNotForgetWhatAFinallyKeepsFromBeingReturned() {
    members(
            """
              InputStream open(Writer log) throws IOException {
                InputStream in = new FileInputStream(file);
                try {
                  try {
                    return in;
                  } finally {
                    log.close();
                  }
                } catch (IOException e) {
                  return null;
                }
              }
            """)
        .isRefused(Refusal.FAILS_AFTER_HAND_OVER);
  }
}
