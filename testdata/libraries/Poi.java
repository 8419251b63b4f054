package libraries;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

class Poi {
  int fileIsNeverClosed(File file) throws IOException {
    Workbook workbook = WorkbookFactory.create(file); // -> UnclosedResource
    return workbook.getNumberOfSheets();
  }

  int fileIsClosed(File file) throws IOException {
    try (Workbook workbook = WorkbookFactory.create(file)) {
      return workbook.getNumberOfSheets();
    }
  }

  void writingLeavesTheFileOpen(File file) throws IOException {
    XSSFWorkbook workbook = new XSSFWorkbook();
    FileOutputStream out = new FileOutputStream(file); // -> UnclosedResource
    workbook.write(out);
  }

  void temporaryFilesAreDisposedOf() {
    SXSSFWorkbook workbook = new SXSSFWorkbook();
    try {
      workbook.createSheet();
    } finally {
      workbook.dispose();
    }
  }

  String documentOfAFolderThatSomebodyElseHas(DirectoryNode folder) throws IOException {
    HWPFDocument document = new HWPFDocument(folder);
    return document.getDocumentText();
  }

  String documentOfAFileIsNeverClosed(File file) throws IOException {
    HWPFDocument document = new HWPFDocument(new POIFSFileSystem(file)); // -> UnclosedResource
    return document.getDocumentText();
  }

  void newFileSystemIsInMemory(OutputStream out) throws IOException {
    POIFSFileSystem files = new POIFSFileSystem();
    files.writeFilesystem(out);
  }
}
