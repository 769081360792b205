import { listed, type NameSet } from './name-set.ts'

/** Common Moroccan-Arabic names as they are written in the Netherlands. */
export const moroccan: NameSet = {
  female:
    listed(`Fatima Khadija Aicha Zineb Malika Naima Rachida Samira Latifa Hafida Karima Saida Nadia Jamila Fatiha Najat
    Hanane Ikram Soukaina Meryem Salma Yousra Imane Hajar Chaimae Nora Loubna Siham Touria Zahra Rabia Yamina Ghizlane Asmae
    Oumaima Dounia`),
  male: listed(`Mohammed Ahmed Youssef Hassan Rachid Said Mustapha Abdelkader Abdellah Khalid Omar Ali Hamid Brahim Driss Jamal
    Karim Noureddine Abderrahman Hicham Mounir Bilal Anouar Ayoub Soufiane Redouan Tarik Samir Yassine Zakaria Ilias Ismail
    Abdelaziz Houssine Lahcen Mimoun`),
  family:
    listed(`El_Idrissi Benali El_Amrani Bouazza Alaoui Tahiri El_Khattabi Azzouzi Bennani Chaoui El_Fassi Haddad Mansouri
    Ouazzani Yacoubi Zerouali El_Hamdaoui Bouali Amghar Aarab Boukhari El_Yousfi Kaddouri Lahlou Mourabit Nassiri Oulad Rahmani
    Sabri Taleb El_Bakkali Ziani Ben_Moussa Boulahrouz El_Ghazi Jabri Khalfi Lamrani Moussaoui Nejjar El_Ouali Qasmi Rhazi
    Saidi Touzani El_Mokhtari Akhrif Ait_Ali Bouchikhi Daoudi El_Harrak Ghailan Hamdi Ouchen Kadiri Laarbi Makhloufi Naciri
    El_Barkani Rifi Sahli Talhaoui Wahabi Yahyaoui Zarrouk El_Kaddouri Ben_Salah Chakir`),
}

/** Common Turkish names. */
export const turkish: NameSet = {
  female:
    listed(`Fatma Ayşe Emine Hatice Zeynep Elif Meryem Şerife Zehra Sultan Hanife Merve Havva Zeliha Esra Özlem Fadime Yasemin
    Hacer Melek Sevgi Songül Gülsüm Büşra Aysel Kübra Rukiye Hülya Dilek Çiğdem Sibel Nurcan Derya Filiz Pınar Gülşen`),
  male: listed(`Mehmet Mustafa Ahmet Ali Hüseyin Hasan İbrahim İsmail Osman Yusuf Murat Ömer Ramazan Halil Süleyman Abdullah
    Mahmut Salih Kemal Recep Hakan Fatih Emre Serkan Uğur Gökhan Yaşar Çetin Şükrü Kadir Burak Orhan Metin Bülent Cemal Tuncay`),
  family:
    listed(`Yılmaz Kaya Demir Şahin Çelik Yıldız Yıldırım Öztürk Aydın Özdemir Arslan Doğan Kılıç Aslan Çetin Kara Koç Kurt
    Özkan Şimşek Polat Özcan Korkmaz Çakır Erdoğan Yavuz Can Acar Şen Aktaş Güler Yalçın Güneş Bozkurt Bulut Keskin Ünal Turan
    Gül Özer Işık Kaplan Avcı Sarı Tekin Taş Köse Yüksel Ateş Aksoy Karaca Çoban Demirci Uysal Ergün Duman Toprak Karataş Altun
    Coşkun Tunç Güngör Bilgin Kaçar Çiftçi Sönmez Erkan Uçar Kocabaş Akın`),
}

/** Common Vietnamese names: a family name, a middle name and a given name. */
export const vietnamese: NameSet = {
  female:
    listed(`Thị_Hương Thị_Lan Thị_Hoa Thị_Mai Thị_Hạnh Thị_Thu Thị_Nga Thị_Hồng Thị_Thanh Thị_Phương Ngọc_Ánh Ngọc_Trâm
    Thu_Hà Thu_Trang Thùy_Linh Thùy_Dung Khánh_Vy Bảo_Trân Mỹ_Duyên Mỹ_Linh Kim_Oanh Kim_Chi Hồng_Nhung Thanh_Thảo Thanh_Tâm
    Minh_Châu Phương_Thảo Bích_Ngọc Quỳnh_Như Tuyết_Mai Thị_Yến Thị_Loan Diễm_My Cẩm_Tú Thị_Thắm Thị_Xuân`),
  male: listed(`Văn_Đức Văn_Hùng Văn_Dũng Văn_Tuấn Văn_Nam Văn_Long Văn_Thành Văn_Hải Văn_Sơn Minh_Quân Minh_Tuấn Quốc_Bảo
    Quốc_Huy Quang_Huy Quang_Vinh Đức_Anh Đức_Thịnh Hoàng_Long Hoàng_Nam Hữu_Phước Hữu_Nghĩa Thanh_Bình Thanh_Tùng Xuân_Trường
    Công_Danh Tuấn_Kiệt Trung_Kiên Ngọc_Khánh Đình_Phong Gia_Bảo Văn_Lâm Văn_Khoa Tiến_Đạt Duy_Khang Bá_Lộc Văn_Phúc`),
  family:
    listed(`Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Trần Trần Trần Lê Lê Lê Phạm Phạm Hoàng Huỳnh Phan Vũ
    Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Đoàn Lâm Trịnh Mai Trương Cao Hà Tạ Châu Tô Quách Kiều Thái Lương Phùng Vương Từ Tăng
    Chu Đào Nghiêm Lưu Thạch Giang Triệu La Ninh Mạc Doãn Khổng Văn Lục Thân Bạch Đàm Cù Tống Viên Ông Âu Quang`),
}
