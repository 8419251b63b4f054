package libraries;

import android.content.ContentResolver;
import android.content.Context;
import android.content.res.TypedArray;
import android.database.Cursor;
import android.database.sqlite.SQLiteDatabase;
import android.database.sqlite.SQLiteOpenHelper;
import android.media.MediaPlayer;
import android.net.Uri;
import android.os.ParcelFileDescriptor;
import android.util.Log;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;

class Android {
  int cursorIsNeverClosed(SQLiteDatabase database) {
    Cursor rows = database.rawQuery("select 1", null); // -> UnclosedResource
    return rows.getCount();
  }

  int cursorIsClosed(SQLiteDatabase database) {
    try (Cursor rows = database.rawQuery("select 1", null)) {
      return rows.getCount();
    }
  }

  int cursorOfAResolverMayBeNull(ContentResolver resolver, Uri uri) {
    Cursor rows = resolver.query(uri, null, null, null, null);
    if (rows == null) {
      return 0;
    }
    try {
      return rows.getCount();
    } finally {
      rows.close();
    }
  }

  int streamIsNeverClosed(ContentResolver resolver, Uri uri) throws IOException {
    InputStream in = resolver.openInputStream(uri); // -> UnclosedResource
    return in.read();
  }

  long descriptorIsDetached(ParcelFileDescriptor descriptor) throws IOException {
    ParcelFileDescriptor copy = descriptor.dup();
    Log.d("tag", "copied");
    return copy.detachFd();
  }

  int attributesAreNeverRecycled(Context context, int[] attributes) {
    TypedArray array = context.obtainStyledAttributes(attributes); // -> UnclosedResource
    return array.length();
  }

  int attributesAreRecycled(Context context, int[] attributes) {
    TypedArray array = context.obtainStyledAttributes(attributes);
    try {
      return array.length();
    } finally {
      array.recycle();
    }
  }

  void playerIsNeverReleased(Context context) {
    MediaPlayer player = MediaPlayer.create(context, 1); // -> UnclosedResource
    player.start();
  }

  void playerIsReleased(Context context) {
    MediaPlayer player = MediaPlayer.create(context, 1);
    try {
      player.start();
    } finally {
      player.release();
    }
  }

  void usedDatabaseIsNeverClosed(File file) {
    SQLiteDatabase database = SQLiteDatabase.openOrCreateDatabase(file, null); // -> UnclosedResource
    database.execSQL("vacuum");
  }

  void usedDatabaseIsClosed(File file) {
    try (SQLiteDatabase database = SQLiteDatabase.openOrCreateDatabase(file, null)) {
      database.execSQL("vacuum");
    }
  }

  boolean databaseIsTheHelpers(SQLiteOpenHelper helper) {
    return helper.getReadableDatabase().isOpen();
  }
}
