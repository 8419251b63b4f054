package libraries;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.ClassPathXmlApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.util.FileCopyUtils;
import org.springframework.util.StreamUtils;
import org.springframework.web.multipart.MultipartFile;

class Spring {
  int resourceIsNeverClosed(Resource resource) throws IOException {
    InputStream in = resource.getInputStream(); // -> UnclosedResource
    return in.read();
  }

  int uploadIsNeverClosed(MultipartFile file) throws IOException {
    InputStream in = file.getInputStream(); // -> UnclosedResource
    return in.read();
  }

  int resourceIsClosed(Resource resource) throws IOException {
    try (InputStream in = resource.getInputStream()) {
      return in.read();
    }
  }

  int memoryNeedsNoClose(ByteArrayResource resource) throws IOException {
    return resource.getInputStream().read();
  }

  int streamUtilsLeavesBothOpen(File from, File to) throws IOException {
    InputStream in = new FileInputStream(from); // -> UnclosedResource
    OutputStream out = new FileOutputStream(to); // -> UnclosedResource
    return StreamUtils.copy(in, out);
  }

  byte[] fileCopyUtilsClosesWhatItReads(Resource resource) throws IOException {
    return FileCopyUtils.copyToByteArray(resource.getInputStream());
  }

  long rowsAreNeverClosed(JdbcTemplate template, RowMapper mapper) {
    Stream<?> rows = template.queryForStream("select 1", mapper); // -> UnclosedResource
    return rows.count();
  }

  long rowsAreClosed(JdbcTemplate template, RowMapper mapper) {
    try (Stream<?> rows = template.queryForStream("select 1", mapper)) {
      return rows.count();
    }
  }

  boolean connectionIsReleased(DataSource source) throws SQLException {
    Connection connection = DataSourceUtils.getConnection(source);
    try {
      return connection.isValid(1);
    } finally {
      DataSourceUtils.releaseConnection(connection, source);
    }
  }

  boolean connectionIsReleasedUnlessItFails(DataSource source) throws SQLException {
    Connection connection = DataSourceUtils.getConnection(source); // -> CloseNotInFinally
    boolean isValid = connection.isValid(1);
    DataSourceUtils.releaseConnection(connection, source);
    return isValid;
  }

  Object contextIsNeverClosed() {
    ClassPathXmlApplicationContext context = new ClassPathXmlApplicationContext("a.xml"); // -> UnclosedResource
    return context.getId();
  }

  Object contextIsClosedByTheJvm() {
    ClassPathXmlApplicationContext context = new ClassPathXmlApplicationContext("a.xml");
    context.registerShutdownHook();
    return context.getId();
  }

  Object applicationRuns(String[] arguments) {
    ConfigurableApplicationContext context = SpringApplication.run(Spring.class, arguments);
    return context.getId();
  }
}
